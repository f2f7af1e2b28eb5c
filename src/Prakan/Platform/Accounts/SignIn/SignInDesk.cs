using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Looks at a user name and a password. Unknown, wrong and disabled answer alike, in words and in time.</summary>
public sealed class SignInDesk(SystemDb system, PepperedPasswords passwords, SignInPatience patience, TimeProvider clock)
{
    public async Task<SignInAnswer> LookAsync(string userName, string password, string? deviceToken, IPAddress? address, CancellationToken cancel)
    {
        await using var db = system.Open();
        var name = userName.Trim().ToUpperInvariant();
        var person = await db.Users.SingleOrDefaultAsync(one => one.NormalizedUserName == name && one.DisabledAt == null, cancel);
        if (!await IsKnownDeviceAsync(db, person, deviceToken, cancel))
        {
            if (await patience.TakeAddressTryAsync(address, cancel) is { } addressWait) return new SignInAnswer.Wait(addressWait);
            if (await patience.TakeAccountTryAsync(userName, cancel) is { } accountWait) return new SignInAnswer.Wait(accountWait);
        }

        var verdict = await passwords.VerifyAsync(person?.PasswordHash, password, cancel);
        if (person is null || verdict == Verdict.Wrong) return SignInAnswer.Wrong;

        await patience.ForgiveAsync(userName, address, cancel);
        if (verdict == Verdict.Outdated) person.PasswordHash = await passwords.HashAsync(password, cancel);
        person.SignedIn(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return new SignInAnswer.Right(person.Id, person.UserName!, person.TwoFactorEnabled);
    }

    /// <summary>Remembers the browser, so that a stranger's guesses do not make its owner wait.</summary>
    public async Task<string> RememberDeviceAsync(Guid personId, string? deviceToken, CancellationToken cancel)
    {
        await using var db = system.Open();
        var now = clock.GetUtcNow();
        if (SessionToken.HashOf(deviceToken) is { } hash && await db.KnownDevices.SingleOrDefaultAsync(one => one.TokenHash == hash && one.PersonId == personId, cancel) is { } known)
        {
            known.Used(now);
            await db.SaveChangesAsync(cancel);
            return deviceToken!;
        }
        var token = SessionToken.New();
        db.Add(new KnownDevice(personId, SessionToken.HashOf(token)!, now));
        await db.SaveChangesAsync(cancel);
        return token;
    }

    private static async Task<bool> IsKnownDeviceAsync(PrakanDb db, Person? person, string? deviceToken, CancellationToken cancel) =>
        person is not null && SessionToken.HashOf(deviceToken) is { } hash
        && await db.KnownDevices.AnyAsync(device => device.TokenHash == hash && device.PersonId == person.Id, cancel);
}

public abstract record SignInAnswer
{
    public static readonly SignInAnswer Wrong = new NotRight();

    public sealed record Right(Guid PersonId, string UserName, bool NeedsSecondFactor) : SignInAnswer;

    public sealed record Wait(TimeSpan For) : SignInAnswer;

    private sealed record NotRight : SignInAnswer;
}
