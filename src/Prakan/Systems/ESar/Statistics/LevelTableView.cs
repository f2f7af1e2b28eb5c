namespace Prakan.Systems.ESar.Statistics;

/// <summary>Rows of the statistics as a table with a bar each.</summary>
public sealed record LevelTableView(StatisticsView View, string First, IReadOnlyList<LevelRow> Rows)
{
    /// <summary>Where a part leads: further down, or to those of one affiliation or size; a standard to itself.</summary>
    public string? HrefOf(LevelRow row)
    {
        var asked = View.Asked;
        if (Rows == View.Standards) return $"{asked.Standard}" == row.Key ? null : (asked with { Standard = int.Parse(row.Key) }).Query;
        return asked.By switch
        {
            Split.Affiliation => (asked with { Affiliation = row.Key, By = Split.Area }).Query,
            Split.Size => (asked with { Size = int.Parse(row.Key), By = Split.Area }).Query,
            _ => row.Key.Length == 0 ? null : asked.Into(row.Key).Query,
        };
    }
}
