using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>What was sent, in words that people read: parts, their lines, their files. Differences and receipts are made from this alone.</summary>
public sealed record SubmissionContent(IReadOnlyList<ContentPart> Parts)
{
    public static readonly SubmissionContent Empty = new([]);

    private const int Beginning = 8;

    public byte[] Hash() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web));

    /// <summary>What differs from an earlier one, line by line.</summary>
    public IReadOnlyList<ContentDifference> Since(SubmissionContent earlier) =>
        [.. Parts.Concat(earlier.Parts).DistinctBy(part => part.Key).SelectMany(part => Between(part, earlier.Find(part.Key), Find(part.Key)))];

    /// <summary>The files of one that the other has not under the same name.</summary>
    private static IEnumerable<ContentFile> Without(ContentPart? one, ContentPart? other) =>
        (one?.Files ?? []).ExceptBy((other?.Files ?? []).Select(file => (file.Name, file.Sha256)), file => (file.Name, file.Sha256));

    private ContentPart? Find(string key) => Parts.FirstOrDefault(part => part.Key == key);

    private static IEnumerable<ContentDifference> Between(ContentPart named, ContentPart? before, ContentPart? after)
    {
        var keys = (after?.Lines ?? []).Concat(before?.Lines ?? []).DistinctBy(line => line.Key);
        foreach (var line in keys)
        {
            var (was, now) = (before?.Find(line.Key)?.Value, after?.Find(line.Key)?.Value);
            if (was != now) yield return new ContentDifference(named.Thai, line.Thai, was, now);
        }
        var (gone, come) = (Without(before, after).ToLookup(file => file.Name), Without(after, before).ToLookup(file => file.Name));
        foreach (var name in come.Concat(gone).Select(files => files.Key).Distinct())
            yield return new ContentDifference(named.Thai, name, Said(gone[name]), Said(come[name]));
    }

    /// <summary>Files of one name as people tell them apart: by size, and where that is the same by how their fingerprints begin.</summary>
    private static string? Said(IEnumerable<ContentFile> files) =>
        files.Select(file => $"{ThaiAmounts.FileSize(file.Bytes)} (SHA-256 {file.Sha256[..Math.Min(Beginning, file.Sha256.Length)]}…)").ToList() is { Count: > 0 } said ? string.Join(", ", said) : null;
}

public sealed record ContentPart(string Key, string Thai, IReadOnlyList<ContentLine> Lines, IReadOnlyList<ContentFile> Files)
{
    public ContentLine? Find(string key) => Lines.FirstOrDefault(line => line.Key == key);
}

public sealed record ContentLine(string Key, string Thai, string? Value);

public sealed record ContentFile(string Name, long Bytes, string Sha256)
{
    /// <summary>Where it can be opened.</summary>
    public Guid? Id { get; init; }

    /// <summary>What it was sent for, where a part asks for several things. Unsaid it is left out, so that what was sealed before keeps its hash.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Slot { get; init; }
}

/// <summary>One line as it was and as it is.</summary>
public sealed record ContentDifference(string Part, string Line, string? Before, string? After);
