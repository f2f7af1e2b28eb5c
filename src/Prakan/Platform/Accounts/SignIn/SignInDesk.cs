using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Audit.Logs;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Looks at a user name and a password. Unknown, wrong and disabled answer alike: in words, in time, in what they ask of the database.</summary>
public sealed class SignInDesk(SystemDb system, PepperedPasswords passwords, SignInPatience patience, SignInBreaker breaker, SecurityLog security)
{
    public async Task<SignInAnswer> LookAsync(string userName, string password, string? deviceToken, IPAddress? address, CancellationToken cancel)
    {
        var name = userName.Trim().ToUpperInvariant();
        var (person, home) = await FindAsync(name, deviceToken, address, cancel);
        Guess[] guesses = home is null ? [Guess.FromAddress(address), Guess.AtAccount(name)] : [Guess.FromHome(name, home)];
        foreach (var guess in guesses)
            if (await patience.TakeTryAsync(guess, cancel) is { } wait)
            {
                await security.WriteAsync(SecurityKinds.SignInRefused, person?.Id, null, address, cancel);
                return new SignInAnswer.Wait(wait);
            }
        if (home is null && await breaker.TakeTurnAsync(cancel) is { } turn) return await PutOffAsync(guesses, turn, address, cancel);

        var verdict = await passwords.VerifyAsync(person?.PasswordHash, password, cancel);
        if (home is null) await breaker.CountAsync(person is not null && verdict != Verdict.Wrong, cancel);
        if (person is null || verdict == Verdict.Wrong)
        {
            await security.WriteAsync(SecurityKinds.SignInWrong, person?.Id, null, address, cancel);
            return SignInAnswer.Wrong;
        }

        await patience.ForgiveAsync(guesses[^1], cancel);
        if (home is null) await patience.GiveBackAsync(guesses[0], cancel);
        if (verdict == Verdict.Outdated) await RehashAsync(person, password, cancel);
        return new SignInAnswer.Right(person.Id, person.SecurityStamp!, person.TwoFactorEnabled);
    }

    /// <summary>One query, whether there is such a person or not. Home is the browser or the address of an earlier sign-in.</summary>
    private async Task<(Person? Person, string? Home)> FindAsync(string name, string? deviceToken, IPAddress? address, CancellationToken cancel)
    {
        await using var db = system.Open();
        var device = SessionToken.HashOf(deviceToken);
        var place = address is null || IPAddress.IsLoopback(address) ? null : address;
        var found = await db.Users.AsNoTracking()
            .Where(one => one.NormalizedUserName == name && one.DisabledAt == null)
            .Select(one => new
            {
                Person = one,
                KnowsDevice = db.KnownDevices.Any(known => known.TokenHash == device && known.PersonId == one.Id),
                KnowsPlace = place != null && db.Sessions.Any(session => session.PersonId == one.Id && session.Address!.Equals(place)),
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null) return (null, null);
        return (found.Person, found.KnowsDevice ? Convert.ToHexString(device!) : found.KnowsPlace ? place!.ToString() : null);
    }

    // What was not looked at was no try.
    private async Task<SignInAnswer> PutOffAsync(Guess[] guesses, TimeSpan turn, IPAddress? address, CancellationToken cancel)
    {
        foreach (var guess in guesses) await patience.GiveBackAsync(guess, cancel);
        await security.WriteAsync(SecurityKinds.SignInRefused, null, null, address, cancel);
        return new SignInAnswer.PutOff(turn);
    }

    private async Task RehashAsync(Person person, string password, CancellationToken cancel)
    {
        var (old, hash) = (person.PasswordHash, await passwords.HashAsync(password, cancel));
        await using var db = system.Open();
        await db.Users.Where(one => one.Id == person.Id && one.PasswordHash == old)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.PasswordHash, hash), cancel);
    }
}
