using System.Buffers.Binary;
using System.IO.Compression;
using Prakan.Platform.Files.Checks;

namespace Prakan.Tests.Platform.Files.Checks.Made;

/// <summary>A PNG written chunk by chunk.</summary>
internal sealed record PngFile(uint Width = 8, uint Height = 8)
{
    public byte Depth { get; init; } = 8;
    public byte Colour { get; init; }
    public byte Interlace { get; init; }
    public byte[]? Rows { get; init; }
    public byte[]? Packed { get; init; }
    public IReadOnlyList<(string Kind, byte[] Body)> Notes { get; init; } = [];
    public byte[] After { get; init; } = [];
    public bool SumsLie { get; init; }
    public bool HasEnd { get; init; } = true;

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\u001A\n"u8]);
        Put(file, "IHDR", [.. Big(Width), .. Big(Height), Depth, Colour, 0, 0, Interlace]);
        foreach (var (kind, body) in Notes) Put(file, kind, body);
        Put(file, "IDAT", Packed ?? Pack(Rows ?? new byte[Height * (Width + 1)]));
        if (HasEnd) Put(file, "IEND", []);
        file.Write(After);
        return file.ToArray();
    }

    /// <summary>With the right sum behind every chunk, so that what is wrong in it is looked at.</summary>
    public static byte[] Resummed(byte[] file)
    {
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - 12) break;
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8 + (int)length), Crc.Of(file.AsSpan(at + 4, 4 + (int)length)));
            at += 12 + (int)length;
        }

        return file;
    }

    public static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Big(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private void Put(MemoryStream file, string kind, byte[] body)
    {
        byte[] summed = [.. PdfFile.Latin(kind), .. body];
        file.Write([.. Big((uint)body.Length), .. summed, .. Big(SumsLie ? 7 : Crc.Of(summed))]);
    }
}
