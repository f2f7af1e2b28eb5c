using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Systems.ESar.Requests;

namespace Prakan.Systems.ESar.Received.Requests;

[Requires(Verb.ReceiveReports)]
public sealed class OneModel(PrakanDb db, CurrentUser user, AnsweringDesk desk) : PageModel
{
    private const string Here = "/Systems/ESar/Received/Requests/One";

    [BindProperty, StringLength(1000), Display(Name = "เหตุผลที่ส่งคืน")]
    public string? Reason { get; set; }

    public AssessmentRequest Asked { get; private set; } = null!;

    /// <summary>The report that it rests on, where it lies here.</summary>
    public Guid? Sar { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid request, CancellationToken cancel) => await FindAsync(request, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(Guid request, CancellationToken cancel)
    {
        if (!await FindAsync(request, cancel)) return NotFound();
        await desk.AcceptAsync([request], cancel);
        return this.Done("รับคำขอแล้ว", Here, new { request });
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid request, CancellationToken cancel)
    {
        if (!await FindAsync(request, cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "กรุณาบอกเหตุผลที่ส่งคืน");
        if (!ModelState.IsValid) return Page();
        await desk.ReturnAsync(Asked, Reason!.Trim(), cancel);
        return this.Done("ส่งคืนต้นสังกัดแล้ว", Here, new { request });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } request) return false;
        Asked = request;
        Sar = await db.ReceivedBy(user).Where(one => one.OrganisationId == request.OrganisationId && one.Year == request.SarYear).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancel);
        return true;
    }
}
