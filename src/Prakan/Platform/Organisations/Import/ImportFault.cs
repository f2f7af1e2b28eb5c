using Prakan.Shared.Language;

namespace Prakan.Platform.Organisations.Import;

/// <summary>What is wrong where: row and column as the officer counts, what stands there, and the rule that says what is expected.</summary>
public sealed record ImportFault(int Row, string Column, string Found, string Rule, string[] Details, bool IsQuery)
{
    private const int LongestFound = 120;

    public string Heading => ImportColumns.Find(Column).Heading;

    public string Thai => string.Format(RuleSentences.Thai(Rule), Details);

    internal static ImportFault Of(int row, string column, string found, CellValue read) =>
        new(row, column, found.Length > LongestFound ? found[..LongestFound] + "…" : found, read.Rule!, read.Details, read.IsQuery);
}
