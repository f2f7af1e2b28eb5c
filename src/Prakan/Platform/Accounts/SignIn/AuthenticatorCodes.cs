using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Takes each authenticator code once: whoever looks over a shoulder comes too late.</summary>
public sealed class AuthenticatorCodes([FromKeyedServices(PeopleStore.Db)] PrakanDb db, TimeProvider clock) : IUserTwoFactorTokenProvider<Person>
{
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Person> manager, Person user) => Task.FromResult(false);

    public Task<string> GenerateAsync(string purpose, UserManager<Person> manager, Person user) =>
        throw new NotSupportedException("The app on the telephone makes the code.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Person> manager, Person user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { } key && await TakeAsync(user, key, token);

    /// <summary>Of two at once with the same code, one wins.</summary>
    public async Task<bool> TakeAsync(Person person, string key, string typed)
    {
        var code = string.Concat(ThaiDigits.ToArabic(typed).Where(char.IsAsciiDigit));
        if (AuthenticatorCode.StepOf(key, code, clock.GetUtcNow()) is not { } step) return false;
        return await db.Database.ExecuteSqlAsync($"""
            INSERT INTO person_tokens AS t (user_id, login_provider, name, value) VALUES ({person.Id}, 'prakan', 'authenticator-step', {step.ToString()})
            ON CONFLICT (user_id, login_provider, name) DO UPDATE SET value = excluded.value WHERE t.value::bigint < excluded.value::bigint
            """) == 1;
    }
}
