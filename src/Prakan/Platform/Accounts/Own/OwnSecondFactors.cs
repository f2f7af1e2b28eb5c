using Microsoft.AspNetCore.Identity;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.SignIn;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.Own;

/// <summary>Adds second factors to one's account and takes them away; the first one brings recovery codes, the last one takes them along.</summary>
public sealed class OwnSecondFactors(UserManager<Person> people, PeopleStore store, AuthenticatorCodes codes)
{
    public const int MostPasskeys = 10;

    public async Task<bool> HasAuthenticatorAsync(Person person) => await people.GetAuthenticatorKeyAsync(person) is not null;

    public Task<IList<UserPasskeyInfo>> PasskeysAsync(Person person) => people.GetPasskeysAsync(person);

    public Task<int> RecoveryCodesLeftAsync(Person person) => people.CountRecoveryCodesAsync(person);

    /// <summary>Proves by a code that the app has the key; null when the code is wrong.</summary>
    public async Task<IReadOnlyList<string>?> AddAuthenticatorAsync(Person person, string key, string code, HeldPost? at, CancellationToken cancel)
    {
        if (!await codes.TakeAsync(person, key, code)) return null;
        await store.SetAuthenticatorKeyAsync(person, key, cancel);
        return await AddAsync(person, "authenticator", at, cancel);
    }

    public async Task<IReadOnlyList<string>> AddPasskeyAsync(Person person, UserPasskeyInfo passkey, HeldPost? at, CancellationToken cancel)
    {
        Unless((await PasskeysAsync(person)).Count < MostPasskeys, "account.passkeys-enough", MostPasskeys);
        await store.AddOrUpdatePasskeyAsync(person, passkey, cancel);
        return await AddAsync(person, "passkey", at, cancel);
    }

    public async Task RemoveAuthenticatorAsync(Person person, HeldPost? at, CancellationToken cancel)
    {
        await store.RemoveAuthenticatorKeyAsync(person, cancel);
        await RemoveAsync(person, "authenticator", await IsOnlyAuthenticatorAsync(person), at, cancel);
    }

    public async Task RemovePasskeyAsync(Person person, byte[] id, HeldPost? at, CancellationToken cancel)
    {
        await store.RemovePasskeyAsync(person, id, cancel);
        await RemoveAsync(person, "passkey", await IsOnlyPasskeyAsync(person), at, cancel);
    }

    public async Task<bool> IsOnlyAuthenticatorAsync(Person person) => (await PasskeysAsync(person)).Count == 0;

    public async Task<bool> IsOnlyPasskeyAsync(Person person) => (await PasskeysAsync(person)).Count <= 1 && !await HasAuthenticatorAsync(person);

    /// <summary>New codes, shown once; the old ones are void.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(Person person, HeldPost? at, CancellationToken cancel)
    {
        string[] fresh = [.. Enumerable.Range(0, RecoveryCode.HowMany).Select(_ => RecoveryCode.New())];
        await store.ReplaceCodesAsync(person, fresh, cancel);
        person.RenewRecoveryCodes(at);
        return fresh;
    }

    private async Task<IReadOnlyList<string>> AddAsync(Person person, string what, HeldPost? at, CancellationToken cancel)
    {
        var first = !person.TwoFactorEnabled;
        person.AddSecondFactor(what, at);
        return first ? await RenewCodesAsync(person, at, cancel) : [];
    }

    private async Task RemoveAsync(Person person, string what, bool last, HeldPost? at, CancellationToken cancel)
    {
        person.RemoveSecondFactor(what, last, at);
        if (last) await store.ReplaceCodesAsync(person, [], cancel);
    }
}
