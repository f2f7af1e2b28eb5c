using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.Lec.Others;

[Requires(Verb.WriteReport)]
public sealed class OwnModel(PrakanDb db, ReportPage sheet) : PageModel
{
    public ReportPage Sheet => sheet;
    public IReadOnlyList<ContentLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, LecSystem.Name, LecSystem.OwnPart, cancel)) return NotFound();
        Lines = (await WrittenOwn.ReadAsync(db, sheet.Report, cancel)).Content.Lines;
        return Page();
    }
}
