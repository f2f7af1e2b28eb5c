namespace Prakan.Systems.ESar.Statistics;

/// <summary>One year as it is asked for: a table for each place on the way down, each knowing what the one above it hides.</summary>
public sealed class YearTables
{
    private readonly IReadOnlyList<LevelTable> tables;

    private YearTables(IReadOnlyList<LevelTable> tables) => this.tables = tables;

    /// <summary>The table of the place itself; an authority has no parts, so it is a part of its district's.</summary>
    public LevelTable Last => tables[^1];

    public static async Task<YearTables> ReadAsync(GradeReading reading, StatisticsAsked asked, int year, int levels, CancellationToken cancel)
    {
        var downward = new List<LevelTable>();
        for (var depth = 0; depth <= Math.Min(asked.Depth, 2); depth++)
        {
            var (above, part) = (downward.LastOrDefault(), Part(asked, depth));
            downward.Add(new LevelTable(await reading.CellsAsync(asked, year, depth, cancel), levels, above is null ? null : cut => above.Hides(cut with { Group = part })));
        }
        return new YearTables(downward);
    }

    /// <summary>The part that leads to a depth from the one above it.</summary>
    public static string? Part(StatisticsAsked asked, int depth) => depth switch { 1 => asked.Province, 2 => asked.District, 3 => $"{asked.Authority}", _ => null };
}
