using System.IO.Compression;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Packages;

/// <summary>One part of a package, as its directory tells of it.</summary>
internal sealed record PackagePart(string Name, bool IsPacked, uint Sum, long PackedLength, long Length, long Offset)
{
    public bool IsMarkup => Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || Name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Hands out what is in it, and demands in the end that it was exactly what the directory promised.</summary>
    public void Read(Stream file, long start, Action<Stream> look)
    {
        var packed = new byte[PackedLength];
        file.Position = start;
        file.ReadExactly(packed);
        using var unpacked = IsPacked ? new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress) : (Stream)new MemoryStream(packed);
        using var counted = new CountedStream(unpacked, Length);
        look(counted);
        counted.Drain();
        RuleBroken.Unless(counted.Count == Length && counted.Sum == Sum, CheckRules.Damaged);
    }
}
