using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents;

namespace Prakan.Platform.Rounds.Board;

[Requires(Verb.SeeReports)]
public sealed class PaperModel(PrakanDb db, CurrentUser user, BoardDesk desk, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public BoardAsked Asked { get; set; } = new();

    /// <summary>Where to go when there was no paper to be had.</summary>
    public string Back { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync(int id, int organisation, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, organisation, Verb.SeeReports, cancel) is not { } place) return NotFound();
        Back = place.Href;
        var view = await BoardView.ReadAsync(db, user, place, Asked, clock.GetUtcNow(), cancel);
        var missing = await db.ReportsAt(place, ReportShow.Missing, Asked.Level, user).OrderBy(one => one.Path).Take(BoardPaper.MostNames).Listed(db).ToListAsync(cancel);
        return await ThaiPdf.AnswerAsync(BoardPaper.Page(view, missing), cancel);
    }
}
