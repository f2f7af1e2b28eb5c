using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

[Requires(Verb.SubmitReport)]
public sealed class SendModel(ReportSheet sheet, Sending sending) : PageModel
{
    public ReportSheet Sheet => sheet;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await sheet.ReadAsync(id, Verb.SubmitReport, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await sheet.ReadAsync(id, Verb.SubmitReport, cancel)) return NotFound();
        var submission = await sending.SendAsync(sheet.Report, cancel);
        var done = (sheet.IsConfirmation, submission.Late) switch
        {
            (true, false) => "ยืนยันข้อมูลแล้ว ทันกำหนด",
            (true, true) => "ยืนยันข้อมูลแล้ว นับว่าล่าช้า",
            (false, false) => "ส่งแล้ว ทันกำหนด",
            (false, true) => "ส่งแล้ว นับว่าล่าช้า",
        };
        return this.Done(done, "./One", new { id });
    }
}
