using System.IO.Compression;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Pictures;

/// <summary>Texts and colours that travel in a PNG; they hold no program, and packed ones are no bomb.</summary>
internal static class PngNotes
{
    private const long Most = 16 << 20;

    public static void Check(string kind, ReadOnlySpan<byte> body)
    {
        if (kind is "tEXt" or "iTXt" or "zTXt") RuleBroken.Unless(!Markup.IsIn(body), CheckRules.TwoInOne);
        if (Packed(kind, body) is { Length: > 0 } packed) RuleBroken.Unless(Unpack(new MemoryStream(packed), Most) <= Most, CheckRules.ExpandsTooFar);
    }

    /// <summary>How long it becomes; counting ends when it is longer than it may.</summary>
    public static long Unpack(Stream packed, long most)
    {
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        long length = 0;
        while (unpacked.Read(buffer) is > 0 and var count)
            RuleBroken.Unless((length += count) <= most, CheckRules.ExpandsTooFar);
        return length;
    }

    private static byte[]? Packed(string kind, ReadOnlySpan<byte> body)
    {
        var name = body.IndexOf((byte)0) + 1;
        if (name == 0) return null;
        if (kind is "zTXt" or "iCCP") return body.Length > name + 1 ? body[(name + 1)..].ToArray() : null;
        if (kind != "iTXt" || body.Length < name + 2 || body[name] != 1) return null;
        var rest = body[(name + 2)..];
        rest = rest[(rest.IndexOf((byte)0) + 1)..];
        return rest[(rest.IndexOf((byte)0) + 1)..].ToArray();
    }
}
