using System.Security.Cryptography;
using System.Text;

namespace Prakan.Platform.Files.Checks.Reading;

/// <summary>Looks at every page from far away: whether there is anything on it, and whether it was seen before.</summary>
internal sealed class Looking(Sheet[] sheets) : IDisposable
{
    public const int Height = 160;

    // Paper has grain; ink is darker.
    private const int Grain = 24, Paper = 200;

    private readonly MemoryStream seen = new();
    private int next;

    public static long Most(int pages) => pages * (long)(Height * Height + 64) + 4096;

    public void Take(ReadOnlySpan<byte> more)
    {
        seen.Write(more);
        var bytes = seen.GetBuffer().AsSpan(0, (int)seen.Length);
        while (next < sheets.Length && Picture(bytes) is { Length: > 0 } length)
        {
            Note(sheets[next++], bytes[length.Header..length.Length], bytes[..length.Length]);
            bytes = bytes[length.Length..];
        }

        var rest = bytes.ToArray();
        seen.SetLength(0);
        seen.Write(rest);
    }

    public void Dispose() => seen.Dispose();

    private static void Note(Sheet sheet, ReadOnlySpan<byte> pixels, ReadOnlySpan<byte> whole)
    {
        byte darkest = 255, lightest = 0;
        foreach (var pixel in pixels)
        {
            darkest = Math.Min(darkest, pixel);
            lightest = Math.Max(lightest, pixel);
        }

        sheet.IsWhite = lightest - darkest <= Grain && lightest >= Paper;
        sheet.Print = Convert.ToHexString(SHA256.HashData(whole));
    }

    /// <summary>Where the pixels of the first picture begin and end; nothing as long as it is not all there.</summary>
    private static (int Header, int Length)? Picture(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 40)]);
        var lines = start.Split('\n');
        if (lines.Length < 4 || lines[0] != "P5" || lines[1].Split(' ') is not [var across, var down]) return null;
        if (!int.TryParse(across, out var width) || !int.TryParse(down, out var height) || width is < 1 or > 9999 || height is < 1 or > 9999) return null;
        var header = lines[0].Length + lines[1].Length + lines[2].Length + 3;
        return bytes.Length < header + width * height ? null : (header, header + width * height);
    }
}
