using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Results;

[Requires(Verb.WriteReport)]
public sealed class IndexModel(PrakanDb db, ReportPage sheet) : PageModel
{
    public ReportPage Sheet => sheet;
    public IReadOnlyList<Judged> Frameworks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, ESarSystem.Name, ESarSystem.ResultsPart, cancel)) return NotFound();
        Frameworks = await WrittenResults.JudgedAsync(db, sheet.Report, (await db.AskedAsync(sheet.Report, cancel)).Frameworks, cancel);
        return Page();
    }
}
