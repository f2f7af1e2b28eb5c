using Microsoft.AspNetCore.Identity;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Audit;
using Prakan.Shared;

namespace Prakan.Platform.Accounts;

/// <summary>Somebody who signs in; holds no right but through posts. What people do to their own account is told where they hold a post.</summary>
public sealed class Person : IdentityUser<Guid>, ILeaveFacts
{
    private List<Fact> facts = [];

    private Person() { }

    public Person(string userName, string fullName)
    {
        Id = Guid.CreateVersion7();
        UserName = userName;
        NormalizedUserName = userName.ToUpperInvariant();
        FullName = fullName;
        SecurityStamp = Guid.NewGuid().ToString("n");
    }

    public string FullName { get; private set; } = "";
    public DateTimeOffset? DisabledAt { get; private set; }
    public DateTimeOffset? SignedInAt { get; private set; }

    public void Disable(DateTimeOffset now) => DisabledAt ??= now;
    public void Enable() => DisabledAt = null;

    internal void SignIn(string how, DateTimeOffset now, HeldPost? at)
    {
        SignedInAt = now;
        Record("sign-in.ok", at, new { how });
    }

    internal void ChangePassword(string hash, HeldPost? at)
    {
        PasswordHash = hash;
        Restamp();
        Record("account.password-changed", at);
    }

    internal void ChangeEmail(string? address, HeldPost? at)
    {
        (Email, NormalizedEmail) = (address, address?.ToUpperInvariant());
        Restamp();
        Record("account.email-changed", at);
    }

    internal void AddSecondFactor(string what, HeldPost? at)
    {
        TwoFactorEnabled = true;
        Restamp();
        Record("account.second-factor-added", at, new { what });
    }

    internal void RemoveSecondFactor(string what, bool last, HeldPost? at)
    {
        TwoFactorEnabled = !last;
        Restamp();
        Record("account.second-factor-removed", at, new { what, last });
    }

    internal void RenewRecoveryCodes(HeldPost? at) => Record("account.recovery-codes-renewed", at);

    IReadOnlyList<Fact> ILeaveFacts.TakeFacts() => Interlocked.Exchange(ref facts, []);

    // Whatever was half done with the account as it stood is void.
    private void Restamp() => SecurityStamp = Guid.NewGuid().ToString("n");

    private void Record(string action, HeldPost? at, object? detail = null) =>
        facts.Add(new Fact(action, new FactSubject($"person:{Id}", at?.OrganisationId, at?.Path ?? ""), null, detail));
}
