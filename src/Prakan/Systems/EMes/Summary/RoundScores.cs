using Prakan.Platform.Rounds;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Summary;

/// <summary>One round among the others of its year: what it asked, and how the offices came out.</summary>
public sealed record RoundScores(Round Round, IReadOnlyList<Indicator> Indicators, IReadOnlyList<OfficeScores> Offices)
{
    public Means? Of(OfficeScores office) => Offices.FirstOrDefault(one => one.OrganisationId == office.OrganisationId) is { } found ? Means.Of("", "", [found], [], _ => true) : null;

    public Means? Of(Indicator indicator) => Indicators.Any(one => one.Key == indicator.Key) ? Means.Of("", "", Offices, [], key => key == indicator.Key) : null;
}

/// <summary>An office, or an indicator, through the rounds of a year.</summary>
public sealed record YearRow(string Name, IReadOnlyList<Means?> Means)
{
    /// <summary>From the first round in which the bureau scored to the last.</summary>
    public decimal? Change => Means.Select(one => one?.Bureau).OfType<decimal>().ToList() is { Count: > 1 } scores ? scores[^1] - scores[0] : null;
}

public sealed record YearTable(string Title, IReadOnlyList<RoundScores> Rounds, IReadOnlyList<YearRow> Rows);
