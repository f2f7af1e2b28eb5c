using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Indicators;

/// <summary>One indicator as a version words it. The key stays from version to version and from year to year: what was reported stands under it.</summary>
public sealed record Indicator(string Key, string Part, string Number, string Thai)
{
    public const int Levels = 5;

    /// <summary>The kinds of office that it is asked of; with none, every kind.</summary>
    public IReadOnlyList<OrganisationKind> Kinds { get; init; } = [];

    public IReadOnlyList<Issue> Issues { get; init; } = [];
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What each level asks, from the lowest to the highest.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    /// <summary>The mark that stands in its official form; evidence on a form with another mark is asked about.</summary>
    public string? FormMark { get; init; }

    public bool IsAskedOf(OrganisationKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);

    public string Title() => $"{Number} {Thai}";

    /// <summary>What a total sums up: those before it in the same unit, since the total before.</summary>
    public IEnumerable<Figure> PartsOf(Figure total) =>
        Figures.TakeWhile(one => one != total).Reverse().TakeWhile(one => !one.IsTotal).Where(one => one.Unit == total.Unit);

    /// <summary>What is missing before an office can report on it, as rules.</summary>
    public IEnumerable<RuleBroken> Faults()
    {
        if (Thai.Length == 0 || Number.Length == 0) yield return new RuleBroken("emes.indicator-nameless", Number);
        if (Issues.Count == 0) yield return new RuleBroken("emes.indicator-without-issues", Number);
        if (Criteria.Count != Levels || Criteria.Any(string.IsNullOrWhiteSpace)) yield return new RuleBroken("emes.indicator-without-criteria", Number);
        foreach (var figure in Figures.Where(one => one.Least > one.Most)) yield return new RuleBroken("emes.figure-range-crossed", Number, figure.Thai);
        foreach (var figure in Figures.Where(one => one.IsTotal && !PartsOf(one).Any())) yield return new RuleBroken("emes.total-of-nothing", Number, figure.Thai);
    }
}

/// <summary>What is considered, and the evidence that must be sent for it.</summary>
public sealed record Issue(string Key, string Thai, string Evidence)
{
    public const int UsualFiles = 3, MostEver = 20;

    public int MostFiles { get; init; } = UsualFiles;
}

/// <summary>A number that is asked for; a total is not typed but summed up from those before it in the same unit.</summary>
public sealed record Figure(string Key, string Thai, string Unit)
{
    public const int MostDecimals = 4;

    public int Decimals { get; init; }
    public bool IsTotal { get; init; }

    /// <summary>Below or above this a number is asked about, not refused.</summary>
    public decimal? Least { get; init; }
    public decimal? Most { get; init; }
}
