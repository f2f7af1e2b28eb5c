namespace Prakan.Systems.ESar.Statistics;

/// <summary>What is asked of a table: one of its groups, affiliations and sizes each, or all of them.</summary>
public sealed record Cut(string? Group = null, string? Affiliation = null, int? Size = null)
{
    public bool Takes(Cell cell) => (Group is null || cell.Group == Group) && (Affiliation is null || cell.Affiliation == Affiliation) && (Size is null || cell.Size == Size);
}

/// <summary>What was counted in the parts of one place, by affiliation and size, and which of it may be shown.</summary>
public sealed class LevelTable
{
    private readonly IReadOnlyList<Cell> cells;
    private readonly int levels;
    private readonly List<string?> groups, affiliations;
    private readonly List<int?> sizes;
    private readonly Hiding hiding;

    /// <summary>A place's own table knows from the table above what of the place itself is hidden.</summary>
    public LevelTable(IReadOnlyList<Cell> cells, int levels, Func<Cut, bool>? above = null)
    {
        (this.cells, this.levels) = (cells, levels);
        groups = [null, .. cells.Select(one => one.Group).Distinct().Order(StringComparer.Ordinal)];
        affiliations = [null, .. cells.Select(one => one.Affiliation).Distinct().Order(StringComparer.Ordinal)];
        sizes = [null, .. cells.Select(one => (int?)one.Size).Distinct().Order()];
        hiding = new Hiding(Numbers(), above is null ? null : (affiliation, size) => above(new Cut(null, affiliations[affiliation], sizes[size])));
    }

    public IEnumerable<string> Groups => groups.OfType<string>();
    public IEnumerable<string> Affiliations => affiliations.OfType<string>();
    public IEnumerable<int> Sizes => sizes.OfType<int>();

    public Levelled Of(Cut cut) => Levelled.Of(cells.Where(cut.Takes).Select(one => (one.Level, one.Number)), levels);

    public bool Hides(Cut cut) => (groups.IndexOf(cut.Group), affiliations.IndexOf(cut.Affiliation), sizes.IndexOf(cut.Size)) is var (group, affiliation, size)
        && group >= 0 && affiliation >= 0 && size >= 0 && hiding[group, affiliation, size];

    private int[,,] Numbers()
    {
        var numbers = new int[groups.Count, affiliations.Count, sizes.Count];
        foreach (var cell in cells)
        {
            var (group, affiliation, size) = (groups.IndexOf(cell.Group), affiliations.IndexOf(cell.Affiliation), sizes.IndexOf(cell.Size));
            foreach (var g in (int[])[0, group])
                foreach (var a in (int[])[0, affiliation])
                    foreach (var s in (int[])[0, size]) numbers[g, a, s] += cell.Number;
        }
        return numbers;
    }
}
