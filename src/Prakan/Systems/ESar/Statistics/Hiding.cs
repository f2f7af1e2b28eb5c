namespace Prakan.Systems.ESar.Statistics;

/// <summary>
/// Which groups of a table stay hidden: groups × affiliations × sizes, each also "all of them" at 0. Fewer than five are hidden, and so is whatever
/// would give them away: along every line of the table, what is hidden is nothing, or at least two groups that are five institutions together; and of
/// all lines set beside each other nothing that is hidden can be reckoned.
/// </summary>
public sealed class Hiding
{
    public const int Fewest = 5;

    private readonly int[,,] numbers;
    private readonly bool[,,] hidden;

    /// <summary>What the table's own whole hides is said by whoever stands above it, where anybody does.</summary>
    public Hiding(int[,,] numbers, Func<int, int, bool>? above = null)
    {
        (this.numbers, hidden) = (numbers, new bool[numbers.GetLength(0), numbers.GetLength(1), numbers.GetLength(2)]);
        foreach (var at in All()) hidden[at.G, at.A, at.S] = Number(at) is > 0 and < Fewest || (at.G == 0 && above?.Invoke(at.A, at.S) == true);
        while (Spread() || Loosen())
        {
        }
    }

    public bool this[int group, int affiliation, int size] => hidden[group, affiliation, size];

    private bool Spread()
    {
        var changed = false;
        foreach (var whole in All())
            for (var along = 0; along < 3; along++)
                if (At(whole, along) == 0) changed |= Line(whole, along);
        return changed;
    }

    /// <summary>One line: a whole, and the parts that it is the sum of.</summary>
    private bool Line((int G, int A, int S) whole, int along)
    {
        var parts = Enumerable.Range(1, numbers.GetLength(along) - 1).Select(at => With(whole, along, at)).Where(part => Number(part) > 0).ToList();
        if (IsHidden(whole)) return Hide(parts.FindAll(part => !IsHidden(part)));
        var behind = parts.FindAll(IsHidden);
        if (behind.Count == 0 || (behind.Count > 1 && behind.Sum(Number) >= Fewest)) return false;
        var shown = parts.FindAll(part => !IsHidden(part));
        return Hide([shown.Count > 0 ? shown.MinBy(Number) : whole]);
    }

    /// <summary>What all lines together give away is loosened by hiding the least part that stands in line with it, or else the least of all.</summary>
    private bool Loosen()
    {
        var behind = All().Where(IsHidden).ToList();
        var at = behind.Index().ToDictionary(one => one.Item, one => one.Index);
        var reckoning = new Reckoning(behind.Count);
        // What stands within one group first: only the lines along the groups tie those together.
        for (var along = 2; along >= 0; along--)
            foreach (var whole in All().Where(cell => At(cell, along) == 0))
                reckoning.Add(Enumerable.Range(0, numbers.GetLength(along)).Select(part => With(whole, along, part)).Where(IsHidden).Select(cell => (at[cell], At(cell, along) == 0 ? -1 : 1)));
        return Hide([.. reckoning.Known().Select(one => behind[one]).Select(known => Shown(InLine(known)) ?? Shown(All())!.Value)]);
    }

    private (int G, int A, int S)? Shown(IEnumerable<(int G, int A, int S)> cells) =>
        cells.Where(cell => Number(cell) > 0 && !IsHidden(cell)).OrderBy(Bare).ThenBy(Wholes).ThenBy(Number).Select(cell => ((int G, int A, int S)?)cell).FirstOrDefault();

    private IEnumerable<(int G, int A, int S)> InLine((int G, int A, int S) cell) =>
        Enumerable.Range(0, 3).SelectMany(along => Enumerable.Range(0, numbers.GetLength(along)).Select(part => With(cell, along, part)));

    private bool Hide(List<(int G, int A, int S)> cells)
    {
        foreach (var at in cells) hidden[at.G, at.A, at.S] = true;
        return cells.Count > 0;
    }

    private IEnumerable<(int G, int A, int S)> All()
    {
        for (var g = 0; g < numbers.GetLength(0); g++)
            for (var a = 0; a < numbers.GetLength(1); a++)
                for (var s = 0; s < numbers.GetLength(2); s++)
                    yield return (g, a, s);
    }

    /// <summary>A whole hides all its parts with it.</summary>
    private static int Wholes((int G, int A, int S) cell) => (cell.G == 0 ? 1 : 0) + (cell.A == 0 ? 1 : 0) + (cell.S == 0 ? 1 : 0);

    /// <summary>Along how many of its lines nothing is hidden yet: so many more would have to be.</summary>
    private int Bare((int G, int A, int S) cell) =>
        Enumerable.Range(0, 3).Count(along => !Enumerable.Range(0, numbers.GetLength(along)).Any(part => IsHidden(With(cell, along, part))));

    private int Number((int G, int A, int S) at) => numbers[at.G, at.A, at.S];

    private bool IsHidden((int G, int A, int S) at) => hidden[at.G, at.A, at.S];

    private static int At((int G, int A, int S) at, int along) => along switch { 0 => at.G, 1 => at.A, _ => at.S };

    private static (int G, int A, int S) With((int G, int A, int S) at, int along, int value) =>
        along switch { 0 => at with { G = value }, 1 => at with { A = value }, _ => at with { S = value } };
}
