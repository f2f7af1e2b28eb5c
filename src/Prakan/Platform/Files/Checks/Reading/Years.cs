using System.Text.RegularExpressions;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Reading;

/// <summary>Whether the first pages speak of another year than the one that is asked for.</summary>
internal static partial class Years
{
    public const int FirstPages = 5;

    public static IEnumerable<Finding> Find(IEnumerable<Sheet> sheets, Expected expected)
    {
        if (expected.Year is not { } asked) yield break;
        var texts = sheets.Take(FirstPages).Select(sheet => (sheet.Number, Text: ThaiDigits.ToArabic(Texts.Fold(sheet.Text)))).ToList();
        var named = Named(texts, Title());
        if (named.Count == 0) named = Named(texts, Era());
        if (named.Count == 0 || named.Exists(one => one.Year == asked)) yield break;
        var (page, year) = named.GroupBy(one => one.Year).OrderByDescending(same => same.Count()).First().First();
        yield return Finding.Warning(CheckRules.OtherYear, $"{year}", $"{asked}") with { Page = page };
    }

    private static List<(int Page, int Year)> Named(IEnumerable<(int Page, string Text)> texts, Regex naming) =>
        [.. texts.SelectMany(page => naming.Matches(page.Text).Select(match => (page.Page, int.Parse(match.Groups["year"].Value))))];

    // In folded text ประจำ reads ประจา.
    [GeneratedRegex(@"(?:ปี\s*การศึกษา|ปี\s*งบประมาณ|ประจา\s*ปี)[\s:]*(?:พ\.?\s*ศ\.?\s*)?(?<year>2[45]\d\d)(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Title();

    // Behind a month it is a date, which says when something was written.
    [GeneratedRegex(@"(?<!(?:คม|ยน|พันธ์)\s*)พ\.?\s*ศ\.?\s*(?<year>2[45]\d\d)(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Era();
}
