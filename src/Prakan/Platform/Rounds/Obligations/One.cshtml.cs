using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Rounds.Obligations;

[Requires(Verb.SeeReports)]
public sealed class OneModel(ReportSheet sheet) : PageModel
{
    public ReportSheet Sheet => sheet;
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await sheet.ReadAsync(id, Verb.SeeReports, cancel)) return NotFound();
        History = await sheet.HistoryAsync(cancel);
        return Page();
    }
}
