using System.Globalization;
using System.Text.RegularExpressions;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.EMes.Entries;

/// <summary>Reads what people type into the boxes of an indicator.</summary>
internal static partial class EntryText
{
    private const int LongestLine = 200, LongestWords = 8_000, LongestLink = 500;

    public static string ReadWords(string? typed) => Bounded((typed ?? "").Trim().ReplaceLineEndings("\n"), LongestWords);

    public static string ReadLine(string? typed) => Bounded((typed ?? "").Trim().ReplaceLineEndings(" "), LongestLine);

    public static string ReadTelephone(string? typed)
    {
        var text = ThaiDigits.ToArabic(ReadLine(typed));
        Unless(text.Length == 0 || Telephone().IsMatch(text), "emes.not-a-telephone");
        return text;
    }

    /// <summary>The address of a film that lies elsewhere: https alone, so that nobody is led by the hand to something that runs.</summary>
    public static string ReadLink(string? typed)
    {
        var text = Bounded((typed ?? "").Trim(), LongestLink);
        Unless(text.Length == 0 || IsPlain(text), "emes.not-a-link");
        return text;
    }

    private static bool IsPlain(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && address.Host.Contains('.', StringComparison.Ordinal);

    public static string ReadScore(string? typed)
    {
        var text = ThaiDigits.ToArabic((typed ?? "").Trim());
        Unless(text.Length == 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && FiveLevels.All.Contains(score)), "emes.not-a-score");
        return text;
    }

    public static string ReadChoice(string? typed)
    {
        var text = (typed ?? "").Trim();
        Unless(text is "" or Writing.Yes or Writing.No, "emes.not-a-choice");
        return text;
    }

    private static string Bounded(string text, int most)
    {
        Unless(text.Length <= most, "emes.too-long", most);
        return text;
    }

    [GeneratedRegex(@"^[+0-9][0-9 \-]{6,18}[0-9](?:\s*(?:ต่อ|ext\.?)\s*[0-9]{1,6})?$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Telephone();
}
