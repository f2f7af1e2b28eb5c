using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds;

public enum YearKind
{
    Academic,
    Fiscal,
}

/// <summary>All that is decided about a round before it opens.</summary>
public sealed record RoundPlan
{
    public string System { get; init; } = "";
    public string Title { get; init; } = "";
    public YearKind YearKind { get; init; }
    public int Year { get; init; }
    public int? Term { get; init; }
    public string FormVersion { get; init; } = "1";
    public string? LetterNumber { get; init; }
    public DateOnly? LetterDate { get; init; }
    public DateTimeOffset Opens { get; init; }
    public DateTimeOffset Due { get; init; }
    public DateTimeOffset CutOff { get; init; }
    public DateOnly? AsOf { get; init; }

    /// <summary>A sender may take back what nobody has begun to decide about.</summary>
    public bool TakeBack { get; init; } = true;

    public Expectation Expected { get; init; } = new();
    public Chain Chain { get; init; } = Chain.Empty;
    public IReadOnlyList<RoundPart> Parts { get; init; } = [];
    public IReadOnlyList<RoundStep> Calendar { get; init; } = [];

    /// <summary>So many days before the due date those who have not sent are reminded; a negative number is after it.</summary>
    public int[] Reminders { get; init; } = [7, 3, 1, -1];

    public Letter? Letter => LetterNumber is { } number && LetterDate is { } date ? new(number, date) : null;

    public string YearName(bool english = false) =>
        YearKind == YearKind.Academic ? ThaiYears.AcademicName(Year, english) : ThaiYears.FiscalName(Year, english);

    public string? PartName(string? key) => Parts.FirstOrDefault(part => part.Key == key)?.Thai;

    /// <summary>What must hold before others are asked to act on it.</summary>
    public void Demand()
    {
        Unless(Title.Length > 0, "round.title-missing");
        Unless(Opens < Due && Due <= CutOff, "round.dates-out-of-order");
        Unless(Chain.IsOrdered, "round.chain-out-of-order");
        Unless(Expected.Kinds.Count > 0, "round.nobody-expected");
        Unless(Expected.ReportingLevels.All(level => Chain.ReportOf(level) is not null), "round.expected-not-in-chain");
        Unless(Parts.Count > 0, "round.no-parts");
        Unless(Parts.DistinctBy(part => part.Key).Count() == Parts.Count, "round.part-twice");
    }

    /// <summary>The same a year later, as a beginning for next year's.</summary>
    public RoundPlan NextYear() => this with
    {
        Year = Year + 1,
        Title = Title.Replace($"{Year}", $"{Year + 1}", StringComparison.Ordinal),
        LetterNumber = null,
        LetterDate = null,
        Opens = AYearOn(Opens),
        Due = AYearOn(Due),
        CutOff = AYearOn(CutOff),
        AsOf = AsOf?.AddYears(1),
    };

    private static DateTimeOffset AYearOn(DateTimeOffset instant) => Clock.InBangkok(instant).AddYears(1).ToUniversalTime();
}
