using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Shared.Language;

namespace Prakan.Platform.Accounts.Own;

/// <summary>One's own account, opened beside the wall: it stays one's own when no post is left. Its pages save once.</summary>
public sealed class OwnAccount(
    [FromKeyedServices(PeopleStore.Db)] PrakanDb db, PrakanDb request, CurrentUser user, PepperedPasswords passwords, SignInPatience patience, Say say)
{
    public PrakanDb Db => db;
    public Guid PersonId => user.PersonId!.Value;
    public Seat Seat => user.Seat!;

    public async Task<Person> PersonAsync(CancellationToken cancel)
    {
        db.Actor = request.Actor;
        return await db.Users.SingleAsync(one => one.Id == PersonId, cancel);
    }

    /// <summary>Where what people do to their account is told.</summary>
    public HeldPost? Post => user.Posts is [var post, ..] ? post : null;

    /// <summary>An open browser is not yet its owner; what is wrong with the password typed, or null.</summary>
    public async Task<string?> PasswordFaultAsync(Person person, string? typed, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(typed)) return say["กรุณากรอกรหัสผ่าน"];
        var guess = Guess.AtOwnPassword(person.Id);
        if (await patience.TakeTryAsync(guess, cancel) is { } wait) return new SignInAnswer.Wait(wait).Sentence(say, "");
        if (await passwords.VerifyAsync(person.PasswordHash, typed, cancel) == Verdict.Wrong) return say["รหัสผ่านไม่ถูกต้อง"];
        await patience.ForgiveAsync(guess, cancel);
        return null;
    }
}
