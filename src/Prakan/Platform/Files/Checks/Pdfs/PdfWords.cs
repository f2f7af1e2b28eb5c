using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Prakan.Platform.Files.Checks.Pdfs;

/// <summary>Names and texts of a PDF as qpdf writes them in JSON, which need not be text at all: names may hold any byte, texts come as u:text or b:digits.</summary>
internal static partial class PdfWords
{
    // No name that matters is longer, and no address begins later.
    private const int Enough = 2000;

    /// <summary>The beginning of a token, byte for letter: what is no UTF-8 must not stop us.</summary>
    public static string Of(ref Utf8JsonReader token)
    {
        var bytes = token.ValueSpan;
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Enough)]);
        return token.ValueIsEscaped ? Escaped().Replace(text, "") : text;
    }

    public static string Plain(string text)
    {
        if (text.StartsWith("u:", StringComparison.Ordinal)) return text[2..];
        if (!text.StartsWith("b:", StringComparison.Ordinal)) return "";
        return Encoding.Latin1.GetString(Convert.FromHexString(text.AsSpan(2, (text.Length - 2) & ~1)));
    }

    // Only signs that are not seen and quotation marks are ever escaped.
    [GeneratedRegex(@"\\(?:u[0-9a-fA-F]{4}|.)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
