namespace Prakan.Platform.Documents.Publishing;

/// <summary>
/// A table with totals, read as a network: every cell carries its count between its row and its column, and what comes to a row or a column goes on from it.
/// A hidden cell may hold more than it does wherever other hidden cells can make up for it on a way around.
/// </summary>
internal sealed class CellNetwork(int[,] counts, bool[,] hidden)
{
    private readonly int rows = counts.GetLength(0), columns = counts.GetLength(1);

    public static IEnumerable<(int Row, int Column)> CellsOf(int[,] table) =>
        from row in Enumerable.Range(0, table.GetLength(0)) from column in Enumerable.Range(0, table.GetLength(1)) select (row, column);

    /// <summary>The cells that are cheapest to hide, of those that make up for a cell when it is taken for so many more than it holds.</summary>
    public IReadOnlyList<(int Row, int Column)> MakeUpFor(int row, int column, int more)
    {
        var (goal, start) = EndsOf(row, column);
        var (costs, cameBy, open) = (new Dictionary<int, long> { [start] = 0 }, new Dictionary<int, (int Row, int Column)>(), new PriorityQueue<int, long>([(start, 0)]));
        while (open.TryDequeue(out var at, out var cost) && at != goal)
        {
            if (cost > costs[at]) continue;
            foreach (var (next, cell) in WaysFrom(at, (row, column), more))
            {
                var sum = cost + (hidden[cell.Row, cell.Column] ? 0 : counts[cell.Row, cell.Column]);
                if (costs.TryGetValue(next, out var known) && known <= sum) continue;
                (costs[next], cameBy[next]) = (sum, cell);
                open.Enqueue(next, sum);
            }
        }
        return WayTo(goal, start, cameBy);
    }

    // Forward a cell holds more, backward less, and one at least stays in it: a nought is never hidden.
    private IEnumerable<(int Next, (int Row, int Column) Cell)> WaysFrom(int at, (int Row, int Column) but, int more)
    {
        for (var i = 0; i < (at < rows ? columns : rows); i++)
        {
            var cell = at < rows ? (Row: at, Column: i) : (Row: i, Column: at - rows);
            var held = counts[cell.Row, cell.Column];
            if (held == 0 || cell == but) continue;
            var (from, to) = EndsOf(cell.Row, cell.Column);
            if (from == at) yield return (to, cell);
            else if (held > more) yield return (from, cell);
        }
    }

    private List<(int Row, int Column)> WayTo(int goal, int start, Dictionary<int, (int Row, int Column)> cameBy)
    {
        var way = new List<(int Row, int Column)>();
        for (var at = goal; at != start;)
        {
            var cell = cameBy[at];
            way.Add(cell);
            var (from, to) = EndsOf(cell.Row, cell.Column);
            at = at == from ? to : from;
        }
        return way;
    }

    // From a row's parts to their columns; from the column of totals back into the rows, from the columns into the row of totals.
    private (int From, int To) EndsOf(int row, int column) => (row == 0) == (column == 0) ? (row, rows + column) : (rows + column, row);
}
