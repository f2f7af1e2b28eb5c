using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Between the password and the second factor: who is half way in, and whether the code is right.</summary>
public sealed class SecondStep(
    SealedCookie cookie, UserManager<Person> people, [FromKeyedServices(PeopleStore.Db)] PrakanDb db, SignInPatience patience, ILogger<SecondStep> log)
{
    public void Begin(HttpResponse response, SignInAnswer.Right right, string? returnUrl) =>
        cookie.Write(response, SealedCookie.SecondStep, new HalfWay(right.PersonId, right.Stamp, returnUrl));

    /// <summary>Null when it took too long, or when the account has changed since.</summary>
    public async Task<(Person Person, string? ReturnUrl)?> FindAsync(HttpRequest request)
    {
        if (cookie.Read<HalfWay>(request, SealedCookie.SecondStep) is not { } half) return null;
        var person = await db.Users.SingleOrDefaultAsync(one => one.Id == half.PersonId && one.SecurityStamp == half.Stamp && one.DisabledAt == null, request.HttpContext.RequestAborted);
        return person is null ? null : (person, half.ReturnUrl);
    }

    public async Task<bool> HasAuthenticatorAsync(Person person) => await people.GetAuthenticatorKeyAsync(person) is not null;

    public Task<SignInAnswer> TryCodeAsync(Person person, string typed, CancellationToken cancel) =>
        TryAsync(person, () => people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, typed), cancel);

    public Task<SignInAnswer> TryRecoveryCodeAsync(Person person, string typed, CancellationToken cancel) => TryAsync(person, async () =>
    {
        if (RecoveryCode.Read(typed) is not { } code || !(await people.RedeemTwoFactorRecoveryCodeAsync(person, code)).Succeeded) return false;
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }, cancel);

    private async Task<SignInAnswer> TryAsync(Person person, Func<Task<bool>> isRight, CancellationToken cancel)
    {
        var guess = Guess.AtCode(person.Id);
        if (await patience.TakeTryAsync(guess, cancel) is { } wait) return new SignInAnswer.Wait(wait);
        if (!await isRight())
        {
            log.LogWarning("sign-in.code-wrong {Person}", person.Id);
            return SignInAnswer.Wrong;
        }
        await patience.ForgiveAsync(guess, cancel);
        return new SignInAnswer.Right(person.Id, person.SecurityStamp!, NeedsSecondFactor: false);
    }

    private sealed record HalfWay(Guid PersonId, string Stamp, string? ReturnUrl);
}
