using Prakan.Shared;

namespace Prakan.Platform.Documents.Sheets;

/// <summary>How much of a stranger's file we are willing to read.</summary>
public sealed record SheetLimits
{
    internal const long SmallEnoughForAnyRatio = 16 << 20;

    public long Bytes { get; init; } = 50 << 20;
    public long UncompressedBytes { get; init; } = 400 << 20;
    public int Ratio { get; init; } = 250;
    public int ZipEntries { get; init; } = 1_000;
    public int Rows { get; init; } = 200_000;
    public int Columns { get; init; } = 200;
    public int CellLength { get; init; } = 32_767;
    public long HeapBytes { get; init; } = 768 << 20;
    public int CpuSeconds { get; init; } = 25;
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(25);
    public TimeSpan BetweenRows { get; init; } = TimeSpan.FromSeconds(12);

    internal IEnumerable<SheetRow> Keep(IEnumerable<SheetRow> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (Trim(row) is not { Cells.Count: > 0 } kept) continue;
            RuleBroken.Unless(++count <= Rows, DocumentRules.TooManyRows, Rows);
            RuleBroken.Unless(kept.Cells.Count <= Columns, DocumentRules.TooManyColumns, row.Sheet, row.Number, Columns);
            RuleBroken.Unless(kept.Cells.All(cell => cell.Length <= CellLength), DocumentRules.CellTooLong, row.Sheet, row.Number, CellLength);
            yield return kept;
        }

        RuleBroken.Unless(count > 0, DocumentRules.Empty);
    }

    private static SheetRow Trim(SheetRow row)
    {
        var count = row.Cells.Count;
        while (count > 0 && row.Cells[count - 1].Length == 0) count--;
        return count == row.Cells.Count ? row : row with { Cells = [.. row.Cells.Take(count)] };
    }
}
