using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Prakan.Platform.Accounts.Secrets;

/// <summary>What is stored of a one-time code: its keyed hash, and the key that made it.</summary>
public sealed record CodeHash(byte[] Hash, string KeyId);

/// <summary>A code of 120 random bits that opens one door once: an activation slip or a forgotten password.</summary>
public sealed class OneTimeCode
{
    public const int Length = 24;

    private const int Group = 6;

    private readonly string characters;

    private OneTimeCode(string characters) => this.characters = characters;

    public static OneTimeCode New() => new(RandomNumberGenerator.GetString(CodeAlphabet.Characters, Length));

    /// <summary>Reads what people type: any case, spaces and dashes, Thai figures, O for 0, the keyboard left on Thai.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out OneTimeCode? code)
    {
        code = TypedCode.Read(typed ?? "") is { } read && IsWhole(read) ? new OneTimeCode(read[..Length]) : null;
        return code is not null;
    }

    /// <summary>As it stands on the slip: XXXXXX-XXXXXX-XXXXXX-XXXXXX-C.</summary>
    public string Print() => string.Join('-', characters.Chunk(Group).Select(group => new string(group))) + "-" + CodeAlphabet.Check(characters);

    public CodeHash Hash(SecretKeys keys) => Hash(keys.Current(KeyName.Codes));

    /// <summary>To look a code up: as each key would have hashed it, the newest first.</summary>
    public IReadOnlyList<CodeHash> Hashes(SecretKeys keys) => [.. keys.All(KeyName.Codes).Select(Hash)];

    public override string ToString() => "one-time code (not shown)";

    private CodeHash Hash(SecretKey key) => new(key.Sign(Encoding.ASCII.GetBytes(characters)), key.Id);

    private static bool IsWhole(string read) =>
        read.Length == Length + 1 && CodeAlphabet.Check(read.AsSpan(0, Length)) == read[Length];
}
