using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Board;

[Requires(Verb.SeeReports)]
public sealed class ListModel(PrakanDb db, CurrentUser user, BoardDesk desk, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public ReportShow Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public ReportLevel? Level { get; set; }

    /// <summary>The place in the tree behind which this page begins; who belongs together stands together.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public BoardView View { get; private set; } = null!;
    public IReadOnlyList<ListedReport> Reports { get; private set; } = [];
    public Pager Pager { get; private set; } = new(null, null);
    public bool MayNudge => user.May(Verb.Nudge, View.Place.Office.Path) && View.Place.Round.State == RoundState.Published && Reports.Any(one => one.IsMissing);

    public async Task<IActionResult> OnGetAsync(int id, int organisation, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, organisation, Verb.SeeReports, cancel) is not { } place) return NotFound();
        View = await BoardView.ReadAsync(db, user, place, new BoardAsked { Level = Level }, clock.GetUtcNow(), cancel);
        var reports = db.ReportsAt(place, Show, Level, user);
        if (After is { } after) reports = reports.Where(one => string.Compare(one.Path, after) > 0);
        var found = await reports.OrderBy(one => one.Path).Take(PageSize + 1).Listed(db).ToListAsync(cancel);
        Reports = [.. found.Take(PageSize)];
        var query = View.ListQuery(Show);
        Pager = new Pager(After is null ? null : query, found.Count > PageSize ? $"{query}&After={Uri.EscapeDataString(Reports[^1].Path)}" : null);
        return Page();
    }
}
