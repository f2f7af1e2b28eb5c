namespace Prakan.Tests.Platform.Documents.Publishing;

/// <summary>Tries out what hidden cells of a small table may be, from one to a few more than they are, and keeps what fits all that is shown.</summary>
internal sealed class CellTrial
{
    private const int Further = 5;

    private readonly int[,] counts, tried;
    private readonly Func<int, int, bool> hides;
    private readonly List<(int Row, int Column)> parts;
    private readonly Dictionary<(int Row, int Column), HashSet<int>> values;

    public CellTrial(int[,] counts, Func<int, int, bool> hides)
    {
        (this.counts, this.hides, tried) = (counts, hides, (int[,])counts.Clone());
        Hidden = [.. CellReckoning.Cells(counts).Where(at => hides(at.Row, at.Column))];
        parts = [.. Hidden.Where(at => at is { Row: > 0, Column: > 0 })];
        values = Hidden.ToDictionary(at => at, _ => new HashSet<int>());
        Try(0);
    }

    public IReadOnlyList<(int Row, int Column)> Hidden { get; }

    public IReadOnlySet<int> this[(int Row, int Column) at] => values[at];

    private void Try(int next)
    {
        if (next == parts.Count)
        {
            Keep();
            return;
        }
        var (row, column) = parts[next];
        for (tried[row, column] = 1; tried[row, column] <= counts[row, column] + Further; tried[row, column]++) Try(next + 1);
    }

    private void Keep()
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        for (var row = 1; row < rows; row++) tried[row, 0] = Enumerable.Range(1, columns - 1).Sum(column => tried[row, column]);
        for (var column = 0; column < columns; column++) tried[0, column] = Enumerable.Range(1, rows - 1).Sum(row => tried[row, column]);
        if (CellReckoning.Cells(counts).Any(at => !hides(at.Row, at.Column) && tried[at.Row, at.Column] != counts[at.Row, at.Column])) return;
        foreach (var at in Hidden) values[at].Add(tried[at.Row, at.Column]);
    }
}
