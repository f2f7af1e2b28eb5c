using Microsoft.AspNetCore.Identity;
using Prakan.Data;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Asks a browser for a passkey, and recognises or keeps the one that it shows.</summary>
public sealed class PasskeyDesk(
    IPasskeyHandler<Person> passkeys, UserManager<Person> people, [FromKeyedServices(PeopleStore.Db)] PrakanDb db, SealedCookie cookie, ILogger<PasskeyDesk> log)
{
    public async Task<string> AskAsync(HttpContext context)
    {
        var options = await passkeys.MakeRequestOptionsAsync(null, context);
        cookie.Write(context.Response, SealedCookie.Passkey, options.AssertionState!);
        return options.RequestOptionsJson;
    }

    /// <summary>The person whose passkey answers what was asked; it proves both factors by itself.</summary>
    public async Task<SignInAnswer> RecogniseAsync(HttpContext context, string credential)
    {
        if (TakeQuestion(context) is not { } question) return SignInAnswer.Wrong;
        var answer = await passkeys.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = question });
        if (!answer.Succeeded || answer.User.DisabledAt is not null)
        {
            log.LogWarning("sign-in.passkey-wrong {Address} {Reason}", context.Connection.RemoteIpAddress, answer.Failure?.Message);
            return SignInAnswer.Wrong;
        }

        await people.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        await db.SaveChangesAsync(context.RequestAborted);
        return new SignInAnswer.Right(answer.User.Id, answer.User.SecurityStamp!, NeedsSecondFactor: false);
    }

    public async Task<string> OfferAsync(HttpContext context, Person person)
    {
        var options = await passkeys.MakeCreationOptionsAsync(new() { Id = person.Id.ToString(), Name = person.UserName!, DisplayName = person.FullName }, context);
        cookie.Write(context.Response, SealedCookie.Passkey, options.AttestationState!);
        return options.CreationOptionsJson;
    }

    /// <summary>The new passkey, when it was made for this person and for what was offered just now.</summary>
    public async Task<UserPasskeyInfo?> ReceiveAsync(HttpContext context, Person person, string credential)
    {
        if (TakeQuestion(context) is not { } question) return null;
        var answer = await passkeys.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential, AttestationState = question });
        if (answer.Succeeded && answer.UserEntity.Id == person.Id.ToString()) return answer.Passkey;
        log.LogWarning("account.passkey-refused {Person} {Reason}", person.Id, answer.Failure?.Message);
        return null;
    }

    private string? TakeQuestion(HttpContext context)
    {
        SealedCookie.Delete(context.Response, SealedCookie.Passkey);
        return cookie.Read<string>(context.Request, SealedCookie.Passkey);
    }
}
