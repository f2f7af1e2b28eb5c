using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;

namespace Prakan.Systems.EMes.Summary;

[Requires(Verb.EvaluateIndicators)]
public sealed class YearModel(SummaryReading reading) : PageModel
{
    public int Year { get; private set; }
    public IReadOnlyList<(Round Round, IReadOnlyList<OfficeScores> Offices)> Rounds { get; private set; } = [];

    /// <summary>Each office once, with its means in every round of the year.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<Means?> Means)> Offices =>
        [.. Rounds.SelectMany(one => one.Offices).DistinctBy(one => one.OrganisationId).OrderBy(one => one.Name, StringComparer.Ordinal)
            .Select(office => (office.Name, (IReadOnlyList<Means?>)[.. Rounds.Select(round => round.Offices.FirstOrDefault(one => one.OrganisationId == office.OrganisationId) is { } found ? Means.Of("", "", [found], [], _ => true) : null)]))];

    public async Task OnGetAsync(int year, CancellationToken cancel)
    {
        Year = year;
        Rounds = await reading.OfYearAsync(year, cancel);
    }
}
