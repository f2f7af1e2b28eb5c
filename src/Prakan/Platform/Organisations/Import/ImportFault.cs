using System.Globalization;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Organisations.Import;

/// <summary>What is wrong where: row and column as the officer counts, what stands there, and the rule that says what is expected.</summary>
public sealed record ImportFault(int Row, string Column, string Found, string Rule, string[] Details, bool IsQuery)
{
    private const int LongestFound = 120;

    public string Heading => ImportColumns.Find(Column).Heading;

    public RuleBroken Broken => new(Rule, [.. Details.Select(detail => Day(detail) is { } day ? (object)day : detail)]);

    public string Thai => Broken.Sentence(english: false);

    /// <summary>What stands there; a day that has been read is written as people write it.</summary>
    public string Shown => Day(Found) is { } day ? ThaiDate.Numeric(day) : Found;

    internal static ImportFault Of(int row, string column, string found, CellValue read) =>
        new(row, column, found.Length > LongestFound ? found[..LongestFound] + "…" : found, read.Rule!, read.Details, read.IsQuery);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
