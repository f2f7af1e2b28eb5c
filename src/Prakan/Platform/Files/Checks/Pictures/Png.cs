using System.Buffers.Binary;
using System.Text;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Pictures;

/// <summary>Walks a PNG from chunk to chunk, sums each, and unpacks its rows no further than its header says they reach.</summary>
internal static class Png
{
    private const int Signature = 8, Frame = 12, MostChunks = 50_000;

    public static IEnumerable<Finding> Examine(byte[] file)
    {
        var (at, chunks, hasPlace) = (Signature, 0, false);
        PngHeader? header = null;
        using var rows = new MemoryStream();
        while (true)
        {
            RuleBroken.Unless(++chunks <= MostChunks, CheckRules.ExpandsTooFar);
            var body = Chunk(file, ref at, out var kind);
            RuleBroken.Unless((kind == "IHDR") == header is null, CheckRules.Damaged);
            header ??= PngHeader.Read(body);
            if (kind == "IEND") break;
            if (kind == "IDAT") rows.Write(body);
            else PngNotes.Check(kind, body);
            hasPlace |= kind == "eXIf" ? Exif.HasPlace(body) : kind == "iTXt" && Exif.SaysPlace(body);
        }

        RuleBroken.Unless(file.AsSpan(at).Trim((byte)0).IsEmpty, CheckRules.TwoInOne);
        rows.Position = 0;
        RuleBroken.Unless(PngNotes.Unpack(rows, header.Bytes) == header.Bytes, CheckRules.Damaged);
        return hasPlace ? [Finding.Warning(CheckRules.HasPlace)] : [];
    }

    private static ReadOnlySpan<byte> Chunk(byte[] file, ref int at, out string kind)
    {
        RuleBroken.Unless(at + Frame <= file.Length, CheckRules.Damaged);
        var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
        RuleBroken.Unless(length <= file.Length - at - Frame, CheckRules.Damaged);
        var summed = file.AsSpan(at + 4, 4 + (int)length);
        RuleBroken.Unless(Crc.Of(summed) == BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + (int)length)), CheckRules.Damaged);
        kind = Encoding.Latin1.GetString(summed[..4]);
        at += Frame + (int)length;
        return summed[4..];
    }
}
