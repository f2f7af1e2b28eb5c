using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Board;

[Requires(Verb.SeeReports)]
public sealed class NodeModel(PrakanDb db, CurrentUser user, BoardDesk desk, TimeProvider clock) : PageModel
{
    private const int LeafSize = 100;

    [BindProperty(SupportsGet = true, Name = "")]
    public BoardAsked Asked { get; set; } = new();

    public BoardView View { get; private set; } = null!;
    public BoardTrend Trend { get; private set; } = BoardTrend.None;
    public IReadOnlyList<OrganisationName> Way { get; private set; } = [];
    public IReadOnlyList<BoardRow> Offices { get; private set; } = [];
    public IReadOnlyList<ListedReport> Institutions { get; private set; } = [];

    /// <summary>What the office itself reports, where its level does.</summary>
    public ListedReport? Own { get; private set; }

    public Pager Pager { get; private set; } = new(null, null);
    public BoardPlace Place => View.Place;
    public bool MayNudge => user.May(Verb.Nudge, Place.Office.Path);

    public async Task<IActionResult> OnGetAsync(int id, int organisation, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, organisation, Verb.SeeReports, cancel) is not { } place) return NotFound();
        View = await BoardView.ReadAsync(db, user, place, Asked, clock.GetUtcNow(), cancel);
        Own = await db.ReportsAt(place, ReportShow.Expected, null, user).Where(one => one.OrganisationId == organisation).Listed(db).SingleOrDefaultAsync(cancel);
        if (Own is not null && place.Office.Kind.IsInstitution()) return Redirect($"/obligations/{Own.Id}");

        var skip = (Math.Clamp(Asked.Leaf, 1, 10_000) - 1) * LeafSize;
        Offices = [.. View.Rows.Skip(skip).Take(LeafSize)];
        Institutions = await InstitutionsAsync(Math.Max(skip - View.Rows.Count, 0), LeafSize - Offices.Count, cancel);
        Pager = Turn(skip, View.Rows.Count + (ShowsInstitutions ? View.Standing.Institutions : 0));
        Trend = await BoardTrend.ReadAsync(db, place, View.Tally, Asked.Level, clock.Today(), cancel);
        Way = await db.WayToAsync(organisation, clock.Today(), cancel);
        return Page();
    }

    private bool ShowsInstitutions => View.Standing.Institutions > 0 && Asked.Level is null or ReportLevel.Institution;

    private async Task<IReadOnlyList<ListedReport>> InstitutionsAsync(int skip, int most, CancellationToken cancel)
    {
        if (!ShowsInstitutions || most <= 0) return [];
        var reports = db.Obligations.For(user, Verb.SeeReports).Below([Place.Office.Path])
            .Where(one => one.RoundId == Place.Round.Id && one.Level == ReportLevel.Institution && one.Organisation.ParentId == Place.Office.Id);
        var first = Asked.Sort == BoardSort.Name
            ? reports.OrderBy(one => one.Organisation.Details.Name)
            : reports.OrderBy(one => one.ExcusedAt != null || one.State == Obligations.ObligationState.Sent || one.State == Obligations.ObligationState.Approved).ThenBy(one => one.Organisation.Details.Name);
        return await first.ThenBy(one => one.Id).Skip(skip).Take(most).Listed(db).ToListAsync(cancel);
    }

    private Pager Turn(int skip, int all) => all <= LeafSize ? new Pager(null, null) : new Pager(
        skip > 0 ? Asked.Query(leaf: Asked.Leaf - 1) : null, skip + LeafSize < all ? Asked.Query(leaf: Asked.Leaf + 1) : null, $"{skip + 1:N0}–{Math.Min(skip + LeafSize, all):N0} / {all:N0}");
}
