using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Prakan.Shared;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>Cells as people fill them in: Thai digits, stray spaces, and what a spreadsheet did to a number.</summary>
internal static partial class CellText
{
    private const string Stray = " \t\r\n\u00A0\u200B\uFEFF";
    private static readonly SearchValues<char> StrayLetters = SearchValues.Create(Stray);
    private static readonly char[] StrayEnds = [.. Stray];

    public static string Clean(string text)
    {
        var trimmed = text.Trim(StrayEnds);
        return trimmed.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && !trimmed.Contains('\u00A0')
            ? trimmed
            : string.Concat(trimmed.Select(letter => letter == '\u00A0' ? ' ' : letter).Where(letter => letter == '\n' || !char.IsControl(letter)));
    }

    /// <summary>A number without what stands between its digits.</summary>
    public static string Compact(string cell)
    {
        var text = ThaiDigits.ToArabic(cell);
        return text.AsSpan().IndexOfAny(StrayLetters) < 0 ? WithoutPoint(text) : WithoutPoint(string.Concat(text.Where(letter => !Stray.Contains(letter))));
    }

    /// <summary>Letters and digits alone, small.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || letter is >= '\u0E31' and <= '\u0E4E') bare.Append(char.ToLowerInvariant(letter));
        }
        return bare.ToString();
    }

    /// <summary>1.11203E+12: a number that a spreadsheet has shortened.</summary>
    public static bool IsShortened(string text) => Exponent().IsMatch(text);

    // Other programs write whole numbers as 3058000013.0.
    private static string WithoutPoint(string text) => text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;

    [GeneratedRegex("""^-?[0-9](\.[0-9]+)?E\+?[0-9]+$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Exponent();
}
