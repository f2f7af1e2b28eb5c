namespace Prakan.Systems.ESar.Statistics;

/// <summary>What is asked of a table: one of its groups, affiliations and sizes each, or all of them.</summary>
public sealed record Cut(string? Group = null, string? Affiliation = null, int? Size = null);

/// <summary>What was counted in the parts of one place, by affiliation and size, and which of it may be shown.</summary>
public sealed class LevelTable
{
    private readonly int levels;
    private readonly List<string?> groups, affiliations;
    private readonly List<int?> sizes;
    private readonly int[,,][] sums;
    private readonly Hiding hiding;

    /// <summary>A place's own table knows from the table above what of the place itself is hidden.</summary>
    public LevelTable(IReadOnlyList<Cell> cells, int levels, Func<Cut, bool>? above = null)
    {
        this.levels = levels;
        groups = [null, .. cells.Select(one => one.Group).Distinct().Order(StringComparer.Ordinal)];
        affiliations = [null, .. cells.Select(one => one.Affiliation).Distinct().Order(StringComparer.Ordinal)];
        sizes = [null, .. cells.Select(one => (int?)one.Size).Distinct().Order()];
        sums = Sum(cells.Where(one => one.Level <= levels));
        hiding = new Hiding(Totals(), above is null ? null : (affiliation, size) => above(new Cut(null, affiliations[affiliation], sizes[size])));
    }

    public IEnumerable<string> Groups => groups.OfType<string>();
    public IEnumerable<string> Affiliations => affiliations.OfType<string>();
    public IEnumerable<int> Sizes => sizes.OfType<int>();

    public Levelled Of(Cut cut) => Find(cut) is var (group, affiliation, size) ? new Levelled(sums[group, affiliation, size]) : new Levelled(new int[levels]);

    public bool Hides(Cut cut) => Find(cut) is var (group, affiliation, size) && hiding[group, affiliation, size];

    private (int Group, int Affiliation, int Size)? Find(Cut cut)
    {
        var (group, affiliation, size) = (groups.IndexOf(cut.Group), affiliations.IndexOf(cut.Affiliation), sizes.IndexOf(cut.Size));
        return group < 0 || affiliation < 0 || size < 0 ? null : (group, affiliation, size);
    }

    private int[,,][] Sum(IEnumerable<Cell> cells)
    {
        var counted = new int[groups.Count, affiliations.Count, sizes.Count][];
        for (var g = 0; g < groups.Count; g++)
            for (var a = 0; a < affiliations.Count; a++)
                for (var s = 0; s < sizes.Count; s++) counted[g, a, s] = new int[levels];
        foreach (var cell in cells)
        {
            var (group, affiliation, size) = Find(new Cut(cell.Group, cell.Affiliation, cell.Size))!.Value;
            foreach (var g in (ReadOnlySpan<int>)[0, group])
                foreach (var a in (ReadOnlySpan<int>)[0, affiliation])
                    foreach (var s in (ReadOnlySpan<int>)[0, size]) counted[g, a, s][cell.Level - 1] += cell.Number;
        }
        return counted;
    }

    private int[,,] Totals()
    {
        var totals = new int[groups.Count, affiliations.Count, sizes.Count];
        for (var g = 0; g < groups.Count; g++)
            for (var a = 0; a < affiliations.Count; a++)
                for (var s = 0; s < sizes.Count; s++) totals[g, a, s] = sums[g, a, s].Sum();
        return totals;
    }
}
