namespace Prakan.Systems.Lec.Levels;

/// <summary>A school of the expansion kind teaches on from primary to ม.3, and no further.</summary>
public static class Expansion
{
    public static bool Is(IReadOnlyCollection<string> taught) => taught.Contains("primary") && taught.Contains("lower-secondary") && !taught.Contains("upper-secondary");
}
