using Prakan.Platform.Documents.Publishing;

namespace Prakan.Systems.Lec.Reports;

/// <summary>One side of a report, own or of other affiliations: groups by columns, with their totals, less what may not be shown.</summary>
public sealed class ReportBlock
{
    private readonly Dictionary<string, int> rows;
    private readonly int[,] counts;
    private readonly bool addsUp;
    private readonly SmallCells? small;

    public ReportBlock(IEnumerable<ReportCount> numbers, IReadOnlyList<string> keys, IReadOnlyList<string> columns, bool addsUp, bool hides)
    {
        (rows, this.addsUp) = (keys.Index().ToDictionary(key => key.Item, key => key.Index + 1), addsUp);
        var places = columns.Index().ToDictionary(column => column.Item, column => column.Index);
        var parts = new int[keys.Count, columns.Count];
        foreach (var one in numbers) parts[rows[one.Key] - 1, places[one.Column]] += one.Number;
        counts = SmallCells.WithTotals(parts);
        small = hides ? new SmallCells(counts, rowTotals: addsUp) : null;
    }

    public bool Hides => small is not null && Enumerable.Range(0, counts.GetLength(0)).Any(row => Row(row).All.Contains(null));

    public ReportNumbers this[string key] => Row(rows[key]);

    public ReportNumbers Total => Row(0);

    private ReportNumbers Row(int row) => new([.. Enumerable.Range(1, counts.GetLength(1) - 1).Select(column => Shown(row, column))], addsUp ? Shown(row, 0) : null, addsUp);

    private int? Shown(int row, int column) => small?[row, column] == true ? null : counts[row, column];
}

/// <summary>A row of one side; what is null is not shown.</summary>
public sealed record ReportNumbers(IReadOnlyList<int?> Parts, int? Sum, bool AddsUp)
{
    public IEnumerable<int?> All => AddsUp ? Parts.Append(Sum) : Parts;
}
