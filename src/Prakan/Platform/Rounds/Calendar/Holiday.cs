namespace Prakan.Platform.Rounds.Calendar;

/// <summary>A day on which offices are closed besides Saturdays and Sundays; the cabinet names them anew each year.</summary>
public sealed class Holiday
{
    private Holiday() { }

    public Holiday(DateOnly date, string name) => (Date, Name) = (date, name);

    public DateOnly Date { get; private set; }
    public string Name { get; private set; } = "";
}
