using System.Collections.Frozen;

namespace Prakan.Platform.Rounds.Calendar;

/// <summary>Counts working days.</summary>
public sealed class Holidays(IEnumerable<DateOnly> days)
{
    private readonly FrozenSet<DateOnly> days = days.ToFrozenSet();

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !days.Contains(day);

    public DateOnly NextWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>So many working days after a day, or before it.</summary>
    public DateOnly Count(DateOnly from, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0; from = from.AddDays(step))
            if (IsWorkingDay(from.AddDays(step))) left--;
        return from;
    }
}
