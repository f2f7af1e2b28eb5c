using Microsoft.AspNetCore.Identity;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>Lets Identity use the peppered hashes; it knows no asynchronous hasher, so it waits at the gate.</summary>
public sealed class PepperedPasswordHasher<TUser>(PepperedPasswords passwords) : IPasswordHasher<TUser>
    where TUser : class
{
    public string HashPassword(TUser user, string password) => passwords.Hash(password);

    public PasswordVerificationResult VerifyHashedPassword(TUser user, string hashedPassword, string providedPassword) =>
        passwords.Verify(hashedPassword, providedPassword) switch
        {
            Verdict.Right => PasswordVerificationResult.Success,
            Verdict.Outdated => PasswordVerificationResult.SuccessRehashNeeded,
            _ => PasswordVerificationResult.Failed,
        };
}
