using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Sessions;

/// <summary>Whoever waits for a slow line gives the connection back meanwhile, and enters anew: by then the session, or a post, may be over.</summary>
internal static class Stepping
{
    public static Task StepOutAsync(this PrakanDb db) => db.Database.CloseConnectionAsync();

    public static async Task StepInAsync(this PrakanDb db, HttpContext http, CancellationToken cancel)
    {
        var house = http.RequestServices;
        var (user, now) = (house.GetRequiredService<CurrentUser>(), house.GetRequiredService<TimeProvider>().GetUtcNow());
        var entered = SessionToken.HashOf(http.Request.Cookies[SessionHandler.CookieName]) is { } hash ? await db.EnterAsync(hash, now, cancel) : null;
        RuleBroken.Unless(entered is not null && entered.PersonId == user.PersonId, "session.over");
        if (user.Seat is { SecondFactorOverdue: true }) await db.LookAwayAsync(cancel);
        else user.Seat = entered;
    }
}
