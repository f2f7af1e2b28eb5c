using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

[Requires(Verb.SubmitReport)]
public sealed class SendModel(PrakanDb db, ReportSheet sheet, Sending sending) : PageModel
{
    public ReportSheet Sheet => sheet;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await sheet.ReadAsync(id, Verb.SubmitReport, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        try
        {
            return await sending.SendAsync(id, cancel) is { } submission ? this.Done(What(submission), "./One", new { id }) : NotFound();
        }
        catch (Exception fault) when (fault is RuleBroken || fault.IsOfAnother())
        {
            // Only a refusal shows the page again, with the report as it stands.
            db.ChangeTracker.Clear();
            await sheet.ReadAsync(id, Verb.SubmitReport, cancel);
            throw;
        }
    }

    private static string What(Submission submission) => (submission.Obligation.Approvals.Count == 0, submission.Late) switch
    {
        (true, false) => "ยืนยันข้อมูลแล้ว ทันกำหนด",
        (true, true) => "ยืนยันข้อมูลแล้ว นับว่าล่าช้า",
        (false, false) => "ส่งแล้ว ทันกำหนด",
        (false, true) => "ส่งแล้ว นับว่าล่าช้า",
    };
}
