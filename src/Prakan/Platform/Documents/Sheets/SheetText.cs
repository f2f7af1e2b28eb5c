using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Prakan.Shared;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>Rows of a text file, whatever its alphabet and separator.</summary>
internal static class SheetText
{
    private const string Name = "CSV";
    private const string FormulaStarts = "=+-@\t\r";

    public static IEnumerable<SheetRow> Read(Stream file, SheetLimits limits)
    {
        var encoding = FindEncoding(file);
        var delimiter = FindDelimiter(file, encoding);
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var parser = new CsvParser(reader, new CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            BadDataFound = null,
            IgnoreBlankLines = false,
            MaxFieldSize = limits.CellLength * 2d,
        });
        while (Advance(parser, limits))
            yield return new(Name, parser.Row, Array.ConvertAll(parser.Record!, Plain));
    }

    public static bool LooksLikeText(ReadOnlySpan<byte> start) =>
        HasWideMark(start) || GuessWide(start) is not null || start.IndexOfAnyInRange<byte>(0, 8) < 0;

    private static bool Advance(CsvParser parser, SheetLimits limits)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new RuleBroken(DocumentRules.CellTooLong, Name, parser.Row, limits.CellLength);
        }
    }

    /// <summary>Undoes what spreadsheets and our own export put before a text to keep it a text.</summary>
    private static string Plain(string cell) => cell switch
    {
        ['\'', var lead, ..] when FormulaStarts.Contains(lead) => cell[1..],
        ['=', '"', .. var text, '"'] when !text.Contains('"') => text,
        _ => cell,
    };

    private static Encoding FindEncoding(Stream file)
    {
        var start = new byte[1024];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (HasWideMark(start)) return Encoding.Unicode;
        if (GuessWide(start.AsSpan(0, length)) is { } wide) return wide;

        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        using var reader = new StreamReader(file, strict, leaveOpen: true);
        try
        {
            var rest = new char[1 << 16];
            while (reader.ReadBlock(rest) > 0)
            {
                // Every byte is looked at: one Thai name in the last row tells the alphabets apart.
            }

            return strict;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(874);
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static bool HasWideMark(ReadOnlySpan<byte> start) =>
        start.StartsWith<byte>([0xFF, 0xFE]) || start.StartsWith<byte>([0xFE, 0xFF]);

    private static Encoding? GuessWide(ReadOnlySpan<byte> start)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            if (start[i] == 0 && start[i + 1] is >= 9 and < 127) even++;
            if (start[i + 1] == 0 && start[i] is >= 9 and < 127) odd++;
        }

        var nulls = start.Count((byte)0);
        return nulls == 0 ? null : nulls == odd ? Encoding.Unicode : nulls == even ? Encoding.BigEndianUnicode : null;
    }

    private static char FindDelimiter(Stream file, Encoding encoding)
    {
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var sample = new char[1 << 14];
        var (length, quoted, counts) = (reader.ReadBlock(sample), false, new int[3]);
        file.Position = 0;
        foreach (var letter in sample.AsSpan(0, length))
        {
            if (letter == '"') quoted = !quoted;
            if (quoted) continue;
            if (letter == '\n' && counts.Any(count => count > 0)) break;
            if (",;\t".IndexOf(letter) is >= 0 and var kind) counts[kind]++;
        }

        return ",;\t"[Array.IndexOf(counts, counts.Max())];
    }
}
