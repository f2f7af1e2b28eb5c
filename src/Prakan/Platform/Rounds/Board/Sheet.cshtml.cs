using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Platform.Rounds.Board;

[Requires(Verb.SeeReports)]
public sealed class SheetModel(PrakanDb db, CurrentUser user, BoardDesk desk, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public BoardAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int id, int organisation, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, organisation, Verb.SeeReports, cancel) is not { } place) return NotFound();
        var view = await BoardView.ReadAsync(db, user, place, Asked, clock.GetUtcNow(), cancel);
        return new SheetDownload($"การส่งรายงาน {place.Office.Name}.xlsx", to => BoardSheet.WriteAsync(view, db, user, to, cancel));
    }
}
