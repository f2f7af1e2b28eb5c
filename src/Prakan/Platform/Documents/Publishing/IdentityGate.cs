using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Prakan.Shared;

namespace Prakan.Platform.Documents.Publishing;

/// <summary>Nothing leaves for the public with an identity number or a G-Code in it, however it is spaced and whatever digits it is written in.</summary>
public static partial class IdentityGate
{
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2212";
    private const string Invisible = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";
    private const int Longest = 10_000;

    /// <summary>What was found, masked.</summary>
    public static IReadOnlyList<string> Find(string text)
    {
        var plain = Plain(text);
        return [.. GCode().Matches(plain).Select(match => Masked("G" + Digits(match.Value))), .. Runs().Matches(plain).SelectMany(run => Numbers(run.Value)).Select(Masked)];
    }

    /// <summary>Lets the text out, or says that it holds numbers and how they look.</summary>
    public static string Pass(string text)
    {
        if (Find(text) is [var first, ..] found) throw new RuleBroken("publishing.identity-number", first, found.Count);
        return text;
    }

    private static IEnumerable<string> Numbers(string run)
    {
        if (Digits(run) is { Length: CheckDigit.Length } whole) return IsNumber(whole, run) ? [whole] : [];
        return Close().Matches(run).Concat(Grouped().Matches(run)).Concat(Spread().Matches(run))
            .Where(match => IsNumber(Digits(match.Value), match.Value)).Select(match => Digits(match.Value));
    }

    // Without civil status the last digit may be anything; so it may where dashes stand as on the card.
    private static bool IsNumber(string digits, string written) =>
        CheckDigit.Holds(digits) || (digits[0] == '0' && written.Length == digits.Length) || (written.Contains('-') && Grouped().IsMatch(written));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Masked(string number) => $"{number[0]}-{number[1..5]}-xxxxx-xx-{number[^1]}";

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (Invisible.Contains(letter)) continue;
            plain.Append(letter switch
            {
                _ when char.IsDigit(letter) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)),
                _ when Dashes.Contains(letter) => '-',
                _ when char.GetUnicodeCategory(letter) == UnicodeCategory.SpaceSeparator => ' ',
                _ => letter,
            });
        }
        return plain.ToString();
    }

    // Digits with no more than a space or a dash between them.
    [GeneratedRegex("[0-9](?:(?: ?- ?| )?[0-9])*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Longest)]
    private static partial Regex Runs();

    [GeneratedRegex("(?<![0-9])[0-9]{13}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Longest)]
    private static partial Regex Close();

    // As on the card: 1-1120-34563-56-2.
    [GeneratedRegex("(?<![0-9])[0-9](?: ?- ?| )[0-9]{4}(?: ?- ?| )[0-9]{5}(?: ?- ?| )[0-9]{2}(?: ?- ?| )[0-9](?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Longest)]
    private static partial Regex Grouped();

    [GeneratedRegex("(?<![0-9])[0-9](?:[ -][0-9]){12}(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Longest)]
    private static partial Regex Spread();

    [GeneratedRegex("(?<![A-Za-z0-9])[Gg](?:(?: ?- ?| )?[0-9]){12}(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Longest)]
    private static partial Regex GCode();
}
