using System.Globalization;

namespace Prakan.Platform.Files.Checks.Reading;

/// <summary>What is said of single pages; when it would be said too often, it is said once for all of them.</summary>
internal static class Sheets
{
    private const int OneByOne = 10;
    private const double Points = 72 / 25.4, Tolerance = 5 * Points;

    public static IEnumerable<Finding> Find(Sheet[] sheets) =>
    [
        .. Tell(sheets.Where(IsNotA4), CheckRules.NotA4, CheckRules.NotA4Many, Size),
        .. Tell(sheets.Where(sheet => !sheet.HasText && sheet.IsWhite == true && sheet.Text.Length == 0), CheckRules.Blank, CheckRules.BlankMany),
        .. Tell(sheets.Where(sheet => !sheet.HasText && sheet.IsWhite == false), CheckRules.NoText, CheckRules.NoTextMany),
        .. Tell(sheets.Where(sheet => ThaiReading.Fails(sheet.Text)), CheckRules.ThaiUnreadable, CheckRules.ThaiUnreadableMany),
        .. Tell(SeenBefore(sheets).Select(pair => pair.Again), CheckRules.Repeated, CheckRules.RepeatedMany, again => $"{SeenBefore(sheets).First(pair => pair.Again == again).First.Number}"),
    ];

    private static IEnumerable<Finding> Tell(IEnumerable<Sheet> sheets, string one, string many, Func<Sheet, string>? detail = null)
    {
        var found = sheets.ToList();
        if (found.Count <= OneByOne) return found.Select(sheet => Finding.Warning(one, detail is null ? [] : [detail(sheet)]) with { Page = sheet.Number });
        return [Finding.Warning(many, found.Count.ToString("N0", CultureInfo.InvariantCulture), Ranges([.. found.Select(sheet => sheet.Number)]))];
    }

    /// <summary>1–4, 7, 9–12</summary>
    internal static string Ranges(IReadOnlyList<int> numbers)
    {
        const int most = 12;
        var ranges = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1) ranges[^1] = (ranges[^1].First, number);
            else ranges.Add((number, number));
        }

        var said = string.Join(", ", ranges.Take(most).Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}–{range.Last}"));
        return ranges.Count > most ? said + " …" : said;
    }

    private static IEnumerable<(Sheet First, Sheet Again)> SeenBefore(Sheet[] sheets) =>
        sheets.Where(sheet => sheet is { Print: not null, IsWhite: false }).GroupBy(sheet => (sheet.Print, sheet.Text))
            .SelectMany(same => same.Skip(1).Select(again => (same.First(), again))).OrderBy(pair => pair.again.Number);

    private static bool IsNotA4(Sheet sheet) =>
        sheet.Points is var (width, height) && !(IsNear(width, 210) && IsNear(height, 297)) && !(IsNear(width, 297) && IsNear(height, 210));

    private static bool IsNear(double points, double millimetres) => Math.Abs(points - millimetres * Points) <= Tolerance;

    private static string Size(Sheet sheet) =>
        string.Create(CultureInfo.InvariantCulture, $"{sheet.Points!.Value.Width / Points:0} × {sheet.Points.Value.Height / Points:0}");
}
