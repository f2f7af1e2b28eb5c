using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Reviews;

[Requires(Verb.ApproveReport)]
public sealed class ReviewModel(PrakanDb db, ReportDesk desk, DossierReading reading, Deciding deciding) : PageModel
{
    /// <summary>Which version was on the screen.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, StringLength(2000), Display(Name = "เหตุผล")]
    public string? Reason { get; set; }

    [BindProperty]
    public string[] Parts { get; set; } = [];

    [BindProperty]
    public Said[] Words { get; set; } = [];

    public Obligation Report { get; private set; } = null!;
    public Dossier Dossier { get; private set; } = null!;
    public DateTimeOffset Now => desk.Now;

    public bool IsMine => Report.State == ObligationState.Sent && desk.DeciderOf(Report) is not null;

    /// <summary>Whoever may write for the institution writes down what the executive resolved, also while it is decided about.</summary>
    public bool MayResolve => desk.SenderOf(Report) is not null && Report.LockOnResolution(ResolutionKind.Executive, Now) is null;

    public bool IsHeldByMe => Report.IsUnderReview(Now) && desk.DeciderOf(Report)?.PostId == Report.ReviewingPostId;
    public bool IsHeldByOther => Report.IsUnderReview(Now) && !IsHeldByMe;

    /// <summary>The step after this one, which reads what is explained here.</summary>
    public ReportLevel? Next => Report.Stage + 1 < Report.Approvals.Count ? Report.Approvals[Report.Stage + 1].Level : null;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBeginAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Report.BeginReview(desk.DeciderOf(Report) ?? throw new RuleBroken("report.not-your-turn"), Now);
        return await KeepAsync(() => db.SaveChangesAsync(cancel), "เริ่มพิจารณาแล้ว ผู้ส่งดึงกลับไม่ได้และผู้อื่นพิจารณาไม่ได้ภายใน 30 นาที", id);
    }

    public async Task<IActionResult> OnPostEndAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Report.EndReview(desk.DeciderOf(Report) ?? throw new RuleBroken("report.not-your-turn"));
        return await KeepAsync(() => db.SaveChangesAsync(cancel), "หยุดพิจารณาแล้ว ผู้อื่นพิจารณาต่อได้", id);
    }

    public async Task<IActionResult> OnPostApproveAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var said = Words.Where(one => one.Key.Length > 0).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Text ?? "");
        return await KeepAsync(() => deciding.ApproveAsync(Report, Version, said, cancel), "เห็นชอบรายงานแล้ว", id);
    }

    public async Task<IActionResult> OnPostReturnAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "กรุณาบอกเหตุผลที่ส่งกลับ");
        if (!ModelState.IsValid) return Page();
        return await KeepAsync(() => deciding.ReturnAsync(Report, Version, Reason!.Trim(), Parts, cancel), "ส่งรายงานกลับให้แก้ไขแล้ว", id);
    }

    // Whoever comes second reads how it stands now, not what they meant to do.
    private async Task<IActionResult> KeepAsync(Func<Task> decide, string done, long id)
    {
        try
        {
            await decide();
            return this.Done(done, "/Platform/Rounds/Reviews/Review", new { id });
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Sorry("มีผู้ดำเนินการกับรายงานนี้ก่อนท่านเพียงครู่เดียว สิ่งที่ท่านกดจึงไม่มีผล หน้านี้แสดงสถานะล่าสุด", "/Platform/Rounds/Reviews/Review", new { id });
        }
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.ApproveReport, cancel) is not { } report) return false;
        (Report, Dossier) = (report, await reading.ReadAsync(report, cancel));
        return true;
    }

    public sealed record Said
    {
        public string Key { get; init; } = "";

        [StringLength(2000), Display(Name = "ข้อความ")]
        public string? Text { get; init; }
    }
}
