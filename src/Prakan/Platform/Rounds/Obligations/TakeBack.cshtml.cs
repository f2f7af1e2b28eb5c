using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

[Requires(Verb.SubmitReport)]
public sealed class TakeBackModel(ReportSheet sheet, Sending sending) : PageModel
{
    public ReportSheet Sheet => sheet;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await sheet.ReadAsync(id, Verb.SubmitReport, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await sheet.ReadAsync(id, Verb.SubmitReport, cancel)) return NotFound();
        await sending.TakeBackAsync(sheet.Report, cancel);
        return this.Done("ดึงกลับมาแล้ว แก้ไขแล้วอย่าลืมส่งใหม่", "./One", new { id });
    }
}
