using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Shared;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Accounts.HandOvers;

[OwnAccount]
public sealed class OneModel(PrakanDb db, CurrentUser user, History history, TimeProvider clock) : PageModel
{
    [BindProperty, StringLength(1000), Display(Name = "เหตุผลที่ไม่รับ")]
    public string? Reason { get; set; }

    public HandOver HandOver { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public bool ToMe => HandOver.SuccessorId == user.PersonId;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, [FromServices] HandOverRound round, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !ToMe) return NotFound();
        HandOver.Accept(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await round.CarryOutAsync(cancel);
        return this.Done("ตอบรับแล้ว สิทธิ์จะย้ายมาที่ท่านตามเวลาที่กำหนด", "/Platform/Accounts/HandOvers/One", new { id });
    }

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !ToMe) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "กรุณากรอกเหตุผล");
        if (!ModelState.IsValid) return Page();
        HandOver.Decline(Reason!, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return this.Done("แจ้งผู้ส่งมอบแล้วว่าท่านไม่รับ", "/Platform/Accounts/HandOvers/Index");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || ToMe) return NotFound();
        HandOver.Withdraw(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return this.Done("ถอนการส่งมอบแล้ว ท่านยังอยู่ในตำแหน่ง", "/Platform/Accounts/HandOvers/Index");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var handOver = await db.HandOvers.Of(user).Include(one => one.Successor)
            .Include(one => one.Post).ThenInclude(post => post.Organisation).Include(one => one.Post.Person)
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (handOver is null) return false;
        HandOver = handOver;
        History = await history.ReadAsync(db.Facts.Where(fact => fact.Subject == $"hand-over:{id}"), cancel);
        return true;
    }
}
