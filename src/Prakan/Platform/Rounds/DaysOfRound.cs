using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;

namespace Prakan.Platform.Rounds;

/// <summary>All days of a round in their order: its own dates, and the steps that are counted from them.</summary>
public sealed record DaysOfRound(RoundPlan Plan, IReadOnlyList<DatedStep> Steps, Holidays Holidays, DateOnly Today)
{
    public IReadOnlyList<DayOfRound> All =>
        [.. Own().Concat(Steps.Select(step => new DayOfRound(step.On, step.Step.Thai, step.Step.Who, step.Step.When))).OrderBy(day => day.On ?? DateOnly.MaxValue)];

    /// <summary>What is allowed, and seldom meant: above all where last year's days were carried on.</summary>
    public IEnumerable<string> Doubts => new (bool Holds, string Thai)[]
    {
        (!Holidays.IsWorkingDay(Clock.DayOf(Plan.Due)), "วันครบกำหนดตรงกับวันหยุด"),
        (!Holidays.IsWorkingDay(Clock.DayOf(Plan.CutOff)), "วันปิดรับตรงกับวันหยุด"),
        (Plan.AsOf > Clock.DayOf(Plan.Due), "วันที่ของข้อมูลอยู่หลังวันครบกำหนด"),
        (Steps.Any(step => step.On is null), "ปฏิทินมีงานที่ยังหาวันไม่ได้ เพราะยังไม่มีวันที่ของหนังสือ"),
        (Steps.Any(step => step.Step.Who == ReportLevel.Institution && step.On > Clock.DayOf(Plan.CutOff)), "ปฏิทินมีงานของสถานศึกษาหลังวันปิดรับ"),
    }.Where(doubt => doubt.Holds).Select(doubt => doubt.Thai);

    private IEnumerable<DayOfRound> Own()
    {
        if (Plan.LetterDate is { } letter) yield return new(letter, "วันที่ของหนังสือ");
        if (Plan.AsOf is { } asOf) yield return new(asOf, "ข้อมูล ณ วันนี้");
        yield return Instant(Plan.Opens, "เปิดรับรายงาน");
        yield return Instant(Plan.Due, "ครบกำหนดส่ง");
        yield return Instant(Plan.CutOff, "ปิดรับ");
    }

    private static DayOfRound Instant(DateTimeOffset at, string thai) => new(Clock.DayOf(at), thai) { At = at };
}

/// <summary>One day: what happens, who does it, and by which rule the day was found.</summary>
public sealed record DayOfRound(DateOnly? On, string Thai, ReportLevel? Who = null, DateRule? When = null)
{
    public DateTimeOffset? At { get; init; }

    /// <summary>A word of ours, which is said in the reader's language; a step's name is its writer's.</summary>
    public bool IsOurs => When is null;
}
