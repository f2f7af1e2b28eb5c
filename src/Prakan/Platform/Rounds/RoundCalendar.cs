using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;

namespace Prakan.Platform.Rounds;

/// <summary>The steps of a round on their days, in order.</summary>
public static class RoundCalendar
{
    public static IReadOnlyList<DatedStep> Dated(this RoundPlan plan, Holidays holidays)
    {
        var dates = new RoundDates(plan.LetterDate, Clock.DayOf(plan.Opens), Clock.DayOf(plan.Due), Clock.DayOf(plan.CutOff));
        return [.. plan.Calendar.Select(step => new DatedStep(step, step.When.On(dates, holidays))).OrderBy(step => step.On ?? DateOnly.MaxValue)];
    }
}

public sealed record DatedStep(RoundStep Step, DateOnly? On);
