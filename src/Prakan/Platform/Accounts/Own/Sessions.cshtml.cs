using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Own;

[OwnAccount]
public sealed class SessionsModel(OwnAccount account, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Session> Open { get; private set; } = [];

    public bool IsThis(Session session) => session.Id == account.Seat.SessionId;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Open.FirstOrDefault(session => session.Id == id && !IsThis(session)) is not { } other) return NotFound();

        other.End(clock.GetUtcNow());
        await account.Db.SaveChangesAsync(cancel);
        return this.Done("ออกจากระบบในเครื่องนั้นแล้ว", "/Platform/Accounts/Own/Sessions");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        foreach (var other in Open.Where(session => !IsThis(session))) other.End(clock.GetUtcNow());
        await account.Db.SaveChangesAsync(cancel);
        return this.Done("ออกจากระบบในเครื่องอื่นทั้งหมดแล้ว", "/Platform/Accounts/Own/Sessions");
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var sessions = await account.Db.Sessions.Where(session => session.PersonId == account.PersonId && session.EndedAt == null && now < session.EndsAt)
            .OrderByDescending(session => session.LastSeenAt).ToListAsync(cancel);
        Open = [.. sessions.Where(session => session.IsOpenAt(now))];
    }
}
