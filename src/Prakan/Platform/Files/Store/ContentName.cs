using System.Security.Cryptography;

namespace Prakan.Platform.Files.Store;

/// <summary>A content is called by its SHA-256, in 64 figures; nothing that people typed is ever part of a path.</summary>
public sealed record ContentName
{
    private ContentName(string hex) => Hex = hex;

    public string Hex { get; }

    public static ContentName Of(ReadOnlySpan<byte> sha256)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sha256.Length, SHA256.HashSizeInBytes, nameof(sha256));
        return new ContentName(Convert.ToHexStringLower(sha256));
    }

    /// <summary>Null for what is no name of a content.</summary>
    public static ContentName? Read(string text) => text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower) ? new ContentName(text) : null;

    public byte[] ToBytes() => Convert.FromHexString(Hex);

    public override string ToString() => Hex;
}

/// <summary>What is safe in the store.</summary>
public sealed record Content(ContentName Name, long Bytes);

/// <summary>What the store has, and since when.</summary>
public sealed record KeptContent(ContentName Name, DateTimeOffset Since);
