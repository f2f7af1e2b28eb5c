using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Reports;
using Prakan.Shared.Pieces;

namespace Prakan.Systems.ESar.Institutions;

/// <summary>The institutions below an office and how far each has come: what a list of reports knows, and what only e-SAR knows.</summary>
[Requires(Verb.SeeReports)]
public sealed class IndexModel(PrakanDb db, CurrentUser user, InstitutionRows reading, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public int? Round { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public ReportFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ReportBookmark At { get; set; } = new();

    public IReadOnlyList<Round> Rounds { get; private set; } = [];
    public Round? Shown { get; private set; }
    public ReportTally? Tally { get; private set; }
    public IReadOnlyList<InstitutionRow> Rows { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public bool MayWrite => user.May(Verb.WriteReport);
    public bool MayApprove => user.May(Verb.ApproveReport);

    public IReadOnlyList<TallyItem> Items => [.. Tally!.Items(Shown!.Id, Filter.Show).Select(item => item with { Href = item.Href.Replace($"/rounds/{Shown.Id}/reports?", $"/e-sar/institutions?Round={Shown.Id}&").Replace($"/rounds/{Shown.Id}/reports", $"/e-sar/institutions?Round={Shown.Id}") })];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (system, within) = (ESarSystem.Name, db.Obligations.For(user, Verb.SeeReports));
        Rounds = await db.Rounds.AsNoTracking().Where(one => one.Plan.System == system && one.FrozenAt != null && within.Any(row => row.RoundId == one.Id))
            .OrderByDescending(one => one.Plan.Year).ThenByDescending(one => one.Id).ToListAsync(cancel);
        if ((Rounds.FirstOrDefault(one => one.Id == Round) ?? (Rounds is [var latest, ..] ? latest : null)) is not { } shown) return;
        Shown = shown;
        var sight = new RoundSight(shown, user, Now);
        var all = within.Where(one => one.RoundId == shown.Id);
        Tally = await ReportTally.CountAsync(db, sight, cancel);
        var rows = await reading.ReadAsync(At.Order(Filter.Of(all, sight, db)).Take(PageSize + 1), sight, cancel);
        (Rows, Pager) = At.Cut(rows, PageSize, row => (row.Report.Name, row.Report.OrganisationId), Request);
    }
}
