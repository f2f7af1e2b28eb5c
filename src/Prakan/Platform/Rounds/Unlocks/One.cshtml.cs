using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Unlocks;

[Requires(Verb.UnlockReport)]
public sealed class OneModel(UnlockDesk unlocks, UnlockReading reading, ReportDesk desk) : PageModel
{
    /// <summary>The last day on which it stays open.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty, StringLength(2000), Display(Name = "เหตุผลที่ไม่อนุญาต")]
    public string? Answer { get; set; }

    public Unlock Unlock { get; private set; } = null!;
    public UnlockPaper Paper { get; private set; } = null!;
    public Obligation Report => Unlock.Obligation;
    public Func<Obligation, bool> MaySee => reading.MaySee;
    public DateTimeOffset Now => desk.Now;
    public bool IsMine => Unlock.State == UnlockState.Asked && unlocks.DeciderOf(Unlock) is { } by && by.PersonId != Unlock.AskedByPersonId;
    public bool IsOwn => Unlock.State == UnlockState.Asked && unlocks.DeciderOf(Unlock) is { } by && by.PersonId == Unlock.AskedByPersonId;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Until = Clock.DayOf(Now + Unlock.Usual);
        return Page();
    }

    public async Task<IActionResult> OnPostGrantAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Until is null && ModelState.IsValid) ModelState.AddModelError(nameof(Until), "กรุณากรอกวันที่สุดท้ายที่แก้ไขได้");
        if (!ModelState.IsValid) return Page();
        return await KeepAsync(() => unlocks.GrantAsync(Unlock, Clock.StartOf(Until!.Value.AddDays(1)).AddMinutes(-1), cancel), "เปิดให้แก้ไขแล้ว เมื่อครบกำหนดจะล็อกเองตามเดิม", id);
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Until ??= Clock.DayOf(Now + Unlock.Usual);
        if (string.IsNullOrWhiteSpace(Answer)) ModelState.AddModelError(nameof(Answer), "กรุณาบอกเหตุผลที่ไม่อนุญาต");
        if (!ModelState.IsValid) return Page();
        return await KeepAsync(() => unlocks.RefuseAsync(Unlock, Answer!.Trim(), cancel), "แจ้งผู้ขอแล้วว่าไม่อนุญาต", id);
    }

    private async Task<IActionResult> KeepAsync(Func<Task> decide, string done, Guid id)
    {
        try
        {
            await decide();
            return this.Done(done, "/Platform/Rounds/Unlocks/One", new { id });
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Sorry("มีผู้ดำเนินการกับคำขอนี้หรือรายงานนี้ก่อนท่าน สิ่งที่ท่านกดจึงไม่มีผล หน้านี้แสดงสถานะล่าสุด", "/Platform/Rounds/Unlocks/One", new { id });
        }
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await unlocks.FindAsync(id, cancel) is not { } unlock) return false;
        (Unlock, Paper) = (unlock, await reading.ReadAsync(unlock, cancel));
        return true;
    }
}
