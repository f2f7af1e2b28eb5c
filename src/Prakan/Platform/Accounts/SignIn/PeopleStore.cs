using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Identity's store, beside the wall. Second factors lie in it sealed or hashed, and a page saves all its changes at once.</summary>
public sealed class PeopleStore : UserOnlyStore<Person, PrakanDb, Guid>
{
    public const string Db = "people";

    private const string Provider = "prakan";
    private const string AuthenticatorKey = "authenticator-key";
    private const string RecoveryCodes = "recovery-codes";

    private readonly IDataProtector protector;
    private readonly SecretKeys keys;

    public PeopleStore([FromKeyedServices(Db)] PrakanDb db, IDataProtectionProvider protection, SecretKeys keys) : base(db)
    {
        AutoSaveChanges = false;
        protector = protection.CreateProtector(AuthenticatorKey);
        this.keys = keys;
    }

    public override Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, AuthenticatorKey, protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) =>
        await GetTokenAsync(user, Provider, AuthenticatorKey, cancellationToken) is { } closed ? protector.Unprotect(closed) : null;

    public Task RemoveAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) =>
        RemoveTokenAsync(user, Provider, AuthenticatorKey, cancellationToken);

    public override Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        KeepAsync(user, recoveryCodes.Select(code => RecoveryCode.Hash(code, keys.Current(KeyName.Codes))), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken)
    {
        var left = await KeptAsync(user, cancellationToken);
        var used = left.Intersect(keys.All(KeyName.Codes).Select(key => RecoveryCode.Hash(code, key))).ToList();
        if (used.Count == 0) return false;

        await KeepAsync(user, left.Except(used), cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Person user, CancellationToken cancellationToken) =>
        (await KeptAsync(user, cancellationToken)).Length;

    private async Task<string[]> KeptAsync(Person user, CancellationToken cancel) =>
        (await GetTokenAsync(user, Provider, RecoveryCodes, cancel))?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private Task KeepAsync(Person user, IEnumerable<string> hashes, CancellationToken cancel) =>
        SetTokenAsync(user, Provider, RecoveryCodes, string.Join(';', hashes), cancel);
}
