namespace Prakan.Platform.Rounds.Calendar;

/// <summary>From which day of its round a step is counted.</summary>
public enum DateAnchor
{
    Letter,
    Opening,
    Due,
    CutOff,

    /// <summary>A day of the calendar, such as 25 April; the first one after the letter, or after the opening.</summary>
    Calendar,
}

public enum DateUnit
{
    Day,
    WorkingDay,
    Week,
    Month,
}

/// <summary>“2 weeks from opening”, “2 days before closing”, “by 25 April”: a date told by another date.</summary>
public sealed record DateRule(DateAnchor From, int Count, DateUnit Unit)
{
    public int? Month { get; init; }
    public int? Day { get; init; }

    /// <summary>A day off moves to the next working day.</summary>
    public bool OnWorkingDay { get; init; }

    public DateOnly? On(RoundDates dates, Holidays holidays)
    {
        if (From == DateAnchor.Calendar) return Month is { } month && Day is { } day ? Moved(Next(dates.Letter ?? dates.Opens, month, day), holidays) : null;
        if (dates[From] is not { } anchor) return null;
        return Moved(Unit switch
        {
            DateUnit.WorkingDay => holidays.Count(anchor, Count),
            DateUnit.Week => anchor.AddDays(7 * Count),
            DateUnit.Month => anchor.AddMonths(Count),
            _ => anchor.AddDays(Count),
        }, holidays);
    }

    private DateOnly Moved(DateOnly day, Holidays holidays) => OnWorkingDay ? holidays.NextWorkingDay(day) : day;

    private static DateOnly Next(DateOnly after, int month, int day)
    {
        var year = after.Year;
        while (true)
        {
            // 29 February waits for its year.
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var found && found >= after) return found;
            year++;
        }
    }
}

/// <summary>The days that rules count from.</summary>
public sealed record RoundDates(DateOnly? Letter, DateOnly Opens, DateOnly Due, DateOnly CutOff)
{
    public DateOnly? this[DateAnchor anchor] => anchor switch
    {
        DateAnchor.Letter => Letter,
        DateAnchor.Opening => Opens,
        DateAnchor.Due => Due,
        DateAnchor.CutOff => CutOff,
        _ => null,
    };
}

/// <summary>What somebody has to do in a round, and when.</summary>
public sealed record RoundStep(string Thai, ReportLevel? Who, DateRule When);
