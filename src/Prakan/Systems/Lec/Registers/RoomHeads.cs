namespace Prakan.Systems.Lec.Registers;

/// <summary>Boys and girls of one room on a day.</summary>
public sealed record RoomHeads(string Level, string Room, int Boys, int Girls)
{
    public int Total => Boys + Girls;
}
