using System.Text;
using System.Text.Json;
using Prakan.Shared;

namespace Prakan.Platform.Audit.Seals;

/// <summary>A seal as one line of JSON: what is signed is the short text, the heads are bound to it by the root.</summary>
internal sealed record SealLine(long Number, DateTimeOffset At, byte[] Previous, byte[] Root, string Key, byte[] Signature, IReadOnlyList<SealedFact> Heads)
{
    /// <summary>What the next seal names as its previous one.</summary>
    public byte[] Hash => System.Security.Cryptography.SHA256.HashData(Signed);

    public byte[] Signed => Encoding.UTF8.GetBytes(
        $"prakan seal {Number}\n{At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffffZ}\nprevious {Convert.ToHexStringLower(Previous)}\nroot {Convert.ToHexStringLower(Root)}\nheads {Heads.Count}\n");

    /// <summary>The root is that of the heads beside it.</summary>
    public bool IsWhole => Merkle.Root(Heads).AsSpan().SequenceEqual(Root);

    public static SealLine Make(long number, DateTimeOffset at, byte[] previous, IReadOnlyList<SealedFact> heads, Signatures signatures)
    {
        var open = new SealLine(number, at.AsStored(), previous, Merkle.Root(heads), "", [], heads);
        var (key, signature) = signatures.Sign(open.Signed);
        return open with { Key = key, Signature = signature };
    }

    public string Write() => JsonSerializer.Serialize(new Written(Number, At, Previous, Root, Key, Signature, [.. Heads.Select(head => new object[] { head.OrganisationId, head.Number, head.Hash })]), JsonSerializerOptions.Web);

    public static SealLine? Read(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize<Written>(line, JsonSerializerOptions.Web) is not { Previous: not null, Root: not null, Key: not null, Signature: not null, Heads: not null } read) return null;
            return new SealLine(read.Number, read.At, read.Previous, read.Root, read.Key, read.Signature, [.. read.Heads.Select(Head)]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static SealedFact Head(object[] parts) =>
        new(((JsonElement)parts[0]).GetInt32(), ((JsonElement)parts[1]).GetInt64(), ((JsonElement)parts[2]).GetBytesFromBase64());

    private sealed record Written(long Number, DateTimeOffset At, byte[] Previous, byte[] Root, string Key, byte[] Signature, object[][] Heads);
}
