using Prakan.Shared;

namespace Prakan.Systems.Lec.Imports;

/// <summary>What is wrong where: sheet, row and column as the officer counts and reads them, what stands there, and the rule that says what is expected.</summary>
public sealed record ImportFault(string Sheet, int Row, string Column, string Found, string Rule, string[] Details, bool IsQuery)
{
    private const int LongestFound = 80;

    internal static ImportFault Of(string sheet, int row, string column, string found, RuleBroken rule, bool isQuery = false) =>
        new(sheet, row, column, found.Length > LongestFound ? found[..LongestFound] + "…" : found, rule.Code, [.. rule.Details.Select(detail => $"{detail}")], isQuery);
}
