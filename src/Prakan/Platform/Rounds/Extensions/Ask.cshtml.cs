using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Extensions;

[Requires(Verb.WriteReport)]
public sealed class AskModel(PrakanDb db, ReportDesk desk) : PageModel
{
    [BindProperty, Required(ErrorMessage = "กรุณาบอกเหตุผล"), StringLength(1000), Display(Name = "เหตุผล")]
    public string Reason { get; set; } = "";

    public Obligation Report { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Report.AskForTime(Reason.Trim(), desk.Now);
        await db.SaveChangesAsync(cancel);
        return this.Done("ส่งคำขอแล้ว ผู้เปิดรอบจะเห็นคำขอนี้ทันที", "/Platform/Rounds/Obligations/One", new { id });
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancel) => (Report = (await desk.FindAsync(id, Verb.WriteReport, cancel))!) is not null;
}
