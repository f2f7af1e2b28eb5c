using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Platform.Audit;

namespace Prakan.Platform.Accounts.Sessions;

/// <summary>Opens a session for somebody who has shown who they are: the row, the known browser and the fact in one save.</summary>
public sealed class SessionOpening(SystemDb system, SecondFactorDuty duty, TimeProvider clock)
{
    internal async Task<OpenedSession?> OpenAsync(Guid personId, string how, Visitor visitor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = system.Open();
        await db.Database.OpenConnectionAsync(cancel);
        if (await db.Users.SingleOrDefaultAsync(one => one.Id == personId && one.DisabledAt == null, cancel) is not { } person) return null;

        var posts = await db.HeldPostsAsync(personId, now, cancel);
        db.Actor = new Actor(personId, posts, visitor.Address);
        // A browser that signs in again must not leave its former session open behind it.
        if (visitor.Before is { } before) await db.EndSessionsAsync(sessions => sessions.Where(session => session.Id == before), now);

        var asked = await duty.AskAsync(db, person, posts, cancel);
        var token = SessionToken.New();
        db.Add(new Session(personId, SessionToken.HashOf(token)!, now, visitor.Address, visitor.Browser));
        var device = await RememberAsync(db, personId, visitor.DeviceToken, now, cancel);
        person.SignIn(how, now, posts.FirstOrDefault());
        await db.SaveChangesAsync(cancel);
        return new OpenedSession(token, device, asked);
    }

    /// <summary>Remembers the browser, so that a stranger's guesses do not make its owner wait.</summary>
    private static async Task<string> RememberAsync(PrakanDb db, Guid personId, string? token, DateTimeOffset now, CancellationToken cancel)
    {
        if (SessionToken.HashOf(token) is { } hash && await db.KnownDevices.SingleOrDefaultAsync(one => one.TokenHash == hash && one.PersonId == personId, cancel) is { } known)
        {
            known.Used(now);
            return token!;
        }
        var fresh = SessionToken.New();
        db.Add(new KnownDevice(personId, SessionToken.HashOf(fresh)!, now));
        return fresh;
    }
}

/// <summary>Where a request comes from, and what its browser brought along.</summary>
internal sealed record Visitor(IPAddress? Address, string? Browser, string? DeviceToken, Guid? Before);

internal sealed record OpenedSession(string Token, string DeviceToken, bool AsksSecondFactor);
