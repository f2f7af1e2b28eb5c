using System.Security.Cryptography;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>One key of 32 random bytes. Its id carries a fingerprint, so that another folder's key is never taken for it.</summary>
public sealed class SecretKey
{
    public const int Length = 32;

    private readonly byte[] bytes;

    internal SecretKey(KeyName name, int number, byte[] bytes)
    {
        this.bytes = bytes;
        Name = name;
        Number = number;
        Id = $"{number}-{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 4))}";
    }

    public KeyName Name { get; }

    public string Id { get; }

    internal int Number { get; }

    public ReadOnlySpan<byte> Bytes => bytes;

    public byte[] Sign(ReadOnlySpan<byte> message) => HMACSHA256.HashData(bytes, message);

    public override string ToString() => $"{Name.ToString().ToLowerInvariant()}-{Id}";

    internal static SecretKey Random(KeyName name, int number) =>
        new(name, number, RandomNumberGenerator.GetBytes(Length));
}
