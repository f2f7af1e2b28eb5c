using System.Buffers.Binary;

namespace Prakan.Platform.Files.Checks;

/// <summary>Finds a ZIP that hides behind something else: its directory stands at the end of a file, whatever the file begins with.</summary>
internal static class HiddenArchive
{
    private const int EndLength = 22, LongestComment = 0xFFFF;

    public static bool IsIn(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndLength + LongestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var end = tail.Length - EndLength; end >= 0; end--)
            if (tail.AsSpan(end).StartsWith("PK\u0005\u0006"u8) && HasDirectory(file, file.Length - tail.Length + end, tail.AsSpan(end)))
                return true;
        return false;
    }

    // An empty archive holds nothing; any other has its directory just before its end.
    private static bool HasDirectory(Stream file, long end, ReadOnlySpan<byte> record)
    {
        long length = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        if (length == uint.MaxValue) return true;
        if (length < 46 || length > end) return false;
        Span<byte> mark = stackalloc byte[4];
        file.Position = end - length;
        file.ReadExactly(mark);
        return mark.SequenceEqual("PK\u0001\u0002"u8);
    }
}
