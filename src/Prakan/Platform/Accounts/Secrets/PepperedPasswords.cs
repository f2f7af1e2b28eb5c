using System.Security.Cryptography;
using System.Text;

namespace Prakan.Platform.Accounts.Secrets;

public enum Verdict
{
    Wrong,
    Right,

    /// <summary>Right, but made with an older cost or pepper: hash it again.</summary>
    Outdated,
}

/// <summary>Makes and checks password hashes: Argon2id, then HMAC with a pepper that the database does not hold.</summary>
public sealed class PepperedPasswords(SecretKeys keys, HashGate gate)
{
    public Task<string> HashAsync(string password, CancellationToken cancellation = default) =>
        gate.RunAsync(() => Make(password, Argon2Cost.Current), cancellation);

    public Task<Verdict> VerifyAsync(string? stored, string password, CancellationToken cancellation = default) =>
        gate.RunAsync(() => Check(stored, password), cancellation);

    /// <summary>For a user who is not there: the same work as for one who is.</summary>
    public Task VerifyNothingAsync(string password, CancellationToken cancellation = default) =>
        VerifyAsync(null, password, cancellation);

    public string Hash(string password) => gate.Run(() => Make(password, Argon2Cost.Current));

    public Verdict Verify(string? stored, string password) => gate.Run(() => Check(stored, password));

    internal string Make(string password, Argon2Cost cost)
    {
        var pepper = keys.Current(KeyName.Pepper);
        var salt = RandomNumberGenerator.GetBytes(Argon2id.SaltLength);
        return new PasswordHash(cost, pepper.Id, salt, Tag(password, salt, cost, pepper)).ToString();
    }

    private Verdict Check(string? stored, string password)
    {
        var hash = PasswordHash.TryParse(stored, out var parsed) ? parsed : Decoy();
        var pepper = keys.Demand(KeyName.Pepper, hash.PepperId);
        var tag = Tag(password, hash.Salt, hash.Cost, pepper);
        if (!CryptographicOperations.FixedTimeEquals(tag, hash.Tag)) return Verdict.Wrong;

        return hash.Cost == Argon2Cost.Current && pepper.Id == keys.Current(KeyName.Pepper).Id
            ? Verdict.Right
            : Verdict.Outdated;
    }

    private PasswordHash Decoy() => new(
        Argon2Cost.Current,
        keys.Current(KeyName.Pepper).Id,
        RandomNumberGenerator.GetBytes(Argon2id.SaltLength),
        RandomNumberGenerator.GetBytes(PasswordHash.TagLength));

    private static byte[] Tag(string password, byte[] salt, Argon2Cost cost, SecretKey pepper)
    {
        Span<byte> output = stackalloc byte[PasswordHash.TagLength];
        var typed = Encoding.UTF8.GetBytes(PasswordText.Normalise(password));
        try
        {
            Argon2id.Derive(typed, salt, cost, output);
            return pepper.Sign(output);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(typed);
            CryptographicOperations.ZeroMemory(output);
        }
    }
}
