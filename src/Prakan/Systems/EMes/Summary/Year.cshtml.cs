using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.EMes.Summary;

[Requires(Verb.EvaluateIndicators)]
public sealed class YearModel(SummaryReading reading) : PageModel
{
    public int Year { get; private set; }
    public IReadOnlyList<RoundScores> Rounds { get; private set; } = [];

    /// <summary>Each indicator once, as the last round words it.</summary>
    public IReadOnlyList<YearRow> Indicators =>
        [.. Rounds.Reverse().SelectMany(one => one.Indicators).DistinctBy(one => one.Key).Select(indicator => new YearRow(indicator.Title(), [.. Rounds.Select(round => round.Of(indicator))]))];

    public IReadOnlyList<YearRow> Offices =>
        [.. Rounds.SelectMany(one => one.Offices).DistinctBy(one => one.OrganisationId).OrderBy(one => one.Name, StringComparer.Ordinal).Select(office => new YearRow(office.Name, [.. Rounds.Select(round => round.Of(office))]))];

    public async Task OnGetAsync(int year, CancellationToken cancel)
    {
        Year = year;
        Rounds = await reading.OfYearAsync(year, cancel);
    }
}
