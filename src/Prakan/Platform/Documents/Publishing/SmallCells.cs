namespace Prakan.Platform.Documents.Publishing;

/// <summary>
/// What a table of counts does not show: cells of fewer than a number, and others beside them, so that whoever adds and subtracts what is shown
/// can neither reckon a hidden cell nor say that it is small. Row 0 and column 0 hold the totals; a nought hides nobody and is shown.
/// </summary>
public sealed class SmallCells
{
    public const int Fewest = 5;

    private readonly bool[,] hidden;

    /// <param name="rowTotals">Whether the rows add up to something that is shown.</param>
    public SmallCells(int[,] counts, int fewest = Fewest, bool rowTotals = true)
    {
        hidden = new bool[counts.GetLength(0), counts.GetLength(1)];
        var all = CellNetwork.CellsOf(counts).ToList();
        foreach (var (row, column) in all) hidden[row, column] = counts[row, column] > 0 && (column == 0 && !rowTotals || counts[row, column] < fewest);
        var network = new CellNetwork(counts, hidden);
        foreach (var (row, column) in all.Where(at => (rowTotals || at.Column > 0) && counts[at.Row, at.Column] > 0 && counts[at.Row, at.Column] < fewest))
            foreach (var other in network.MakeUpFor(row, column, fewest - counts[row, column])) hidden[other.Row, other.Column] = true;
    }

    public bool this[int row, int column] => hidden[row, column];

    /// <summary>The parts with their totals before them.</summary>
    public static int[,] WithTotals(int[,] parts)
    {
        var counts = new int[parts.GetLength(0) + 1, parts.GetLength(1) + 1];
        foreach (var (row, column) in CellNetwork.CellsOf(parts))
            foreach (var toRow in (ReadOnlySpan<int>)[0, row + 1])
                foreach (var toColumn in (ReadOnlySpan<int>)[0, column + 1]) counts[toRow, toColumn] += parts[row, column];
        return counts;
    }
}
