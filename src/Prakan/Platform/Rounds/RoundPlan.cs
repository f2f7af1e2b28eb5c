using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;

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

    /// <summary>So many days after the last cut-off the round closes by itself; with none it is closed by hand.</summary>
    public int? ClosesAfterDays { get; init; } = 30;

    /// <summary>A sender may take back what nobody has begun to decide about.</summary>
    public bool TakeBack { get; init; } = true;

    public Expectation Expected { get; init; } = new();
    public Chain Chain { get; init; } = Chain.Empty;
    public IReadOnlyList<RoundPart> Parts { get; init; } = [];
    public IReadOnlyList<RoundStep> Calendar { get; init; } = [];

    /// <summary>So many days before the due date those who have not sent are reminded; a negative number is after it.</summary>
    public int[] Reminders { get; init; } = [7, 3, 1, -1];

    public Letter? Letter => LetterNumber is { } number && LetterDate is { } date ? new(number, date) : null;

    /// <summary>What everybody may read of it.</summary>
    public string PublicText => string.Join('\n', [Title, LetterNumber, .. Parts.Select(part => part.Thai), .. Calendar.Select(step => step.Thai)]);

    public bool HasDates => Opens != default && Due != default && CutOff != default;

    public string YearName(bool english = false) =>
        YearKind == YearKind.Academic ? ThaiYears.AcademicName(Year, english) : ThaiYears.FiscalName(Year, english);

    public string? PartName(string? key) => Parts.FirstOrDefault(part => part.Key == key)?.Thai;

    /// <summary>What must hold before others are asked to act on it, and does not.</summary>
    public IReadOnlyList<RuleBroken> Faults =>
        [.. new (bool Holds, RuleBroken Rule)[]
        {
            (Title.Length > 0, new RuleBroken("round.title-missing")),
            (Opens < Due && Due <= CutOff, new RuleBroken("round.dates-out-of-order")),
            (Chain.IsOrdered, new RuleBroken("round.chain-out-of-order")),
            (Expected.Kinds.Count > 0, new RuleBroken("round.nobody-expected")),
            (Expected.ReportingLevels.All(level => Chain.ReportOf(level) is not null), new RuleBroken("round.expected-not-in-chain")),
            (Parts.Count > 0, new RuleBroken("round.no-parts")),
            (Parts.DistinctBy(part => part.Key).Count() == Parts.Count, new RuleBroken("round.part-twice")),
        }.Where(rule => !rule.Holds).Select(rule => rule.Rule)];

    public void Demand()
    {
        if (Faults is [var first, ..]) throw first;
    }

    /// <summary>The same a year later, as a beginning for next year's.</summary>
    public RoundPlan NextYear() => this with
    {
        Year = Year + 1,
        Title = Title.Replace($"{Year}", $"{Year + 1}", StringComparison.Ordinal)
            .Replace(ThaiDigits.ToThai($"{Year}"), ThaiDigits.ToThai($"{Year + 1}"), StringComparison.Ordinal),
        LetterNumber = null,
        LetterDate = null,
        Opens = AYearOn(Opens),
        Due = AYearOn(Due),
        CutOff = AYearOn(CutOff),
        AsOf = AsOf?.AddYears(1),
    };

    private static DateTimeOffset AYearOn(DateTimeOffset instant) => Clock.InBangkok(instant).AddYears(1).ToUniversalTime();
}
