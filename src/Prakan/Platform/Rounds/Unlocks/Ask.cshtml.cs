using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Unlocks;

[Requires(Verb.SeeReports)]
public sealed class AskModel(ReportDesk desk, UnlockDesk unlocks, CurrentUser user) : PageModel
{
    [BindProperty, StringLength(2000), Display(Name = "เหตุผลที่ขอเปิดแก้ไข")]
    public string? Reason { get; set; }

    /// <summary>One part, or the whole report where none is named; a system's own page may name one record too.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Part { get; set; }

    [BindProperty(SupportsGet = true), StringLength(200), Display(Name = "รายการ")]
    public string? Record { get; set; }

    public Obligation Report { get; private set; } = null!;
    public Holders Holders { get; private set; } = null!;
    public IReadOnlyList<Obligation> Seals { get; private set; } = [];
    public DateTimeOffset Now => desk.Now;
    public Obligations.Lock? Lock => Report.LockOn(Report.Round.Plan.Parts[0].Key, Now);
    public Unlock? Open => Report.OpenUnlock;
    public string? RecordName { get; private set; }
    public bool MayAsk => unlocks.MayAsk(Report) && Open is null && Report.State.IsIn() && Report.Round.State != RoundState.Archived;
    public bool IsMine => Open is { State: UnlockState.Asked } open && open.AskedByPersonId == user.PersonId;
    public bool MayAnswer => Open is { State: UnlockState.Asked } open && unlocks.DeciderOf(open) is not null && !IsMine;
    public bool NobodyElse => Holders.IsOnly(user.PersonId);

    public bool MaySee(Obligation seal) => user.May(Verb.SeeReports, seal.Path);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "กรุณาบอกเหตุผลที่ขอเปิดแก้ไข");
        if (!ModelState.IsValid) return Page();
        await unlocks.AskAsync(Report, Reason!.Trim(), new UnlockScope(Part is { Length: > 0 } ? Part : null, Record is { Length: > 0 } ? Record : null), cancel);
        return this.Done("ส่งคำขอแล้ว ผู้ถือสิทธิ์จะเห็นคำขอนี้ทันที", "/Platform/Rounds/Unlocks/Ask", new { id });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        await unlocks.WithdrawAsync(Report, cancel);
        return this.Done("ถอนคำขอแล้ว", "/Platform/Rounds/Unlocks/Ask", new { id });
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.SeeReports, cancel) is not { } report) return false;
        Report = report;
        Holders = await unlocks.HoldersAsync(report, cancel);
        RecordName = await unlocks.NameOfAsync(report, report.OpenUnlock?.RecordKey ?? Record, cancel);
        Seals = report.State.IsIn() ? await desk.SealsAsync(report, cancel) : [];
        return true;
    }
}
