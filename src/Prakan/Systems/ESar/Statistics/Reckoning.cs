namespace Prakan.Systems.ESar.Statistics;

/// <summary>
/// What can be reckoned of hidden numbers when every line of a table is set beside every other. One way is drawn in which they could all be otherwise while
/// whatever is shown stays as it is: a number that does not move in it follows from what is shown.
/// </summary>
internal sealed class Reckoning
{
    // Reckoned in whole numbers within a prime, so that nothing is rounded.
    private const long Prime = 2_147_483_647, Step = 48_271;

    private readonly List<(int Unknown, Dictionary<int, long> Others)> solved = [];

    /// <summary>A line: some unknowns, each so many times, that together stay what they are.</summary>
    public void Add(IEnumerable<(int Unknown, int Times)> line)
    {
        var row = line.ToDictionary(one => one.Unknown, one => Within(one.Times));
        foreach (var (unknown, others) in solved)
            if (row.Remove(unknown, out var times))
                foreach (var (other, factor) in others) Put(row, other, (row.GetValueOrDefault(other) + times * factor) % Prime);
        if (row.Count == 0) return;
        var first = row.Keys.First();
        row.Remove(first, out var held);
        var share = Prime - Inverse(held);
        solved.Add((first, row.ToDictionary(one => one.Key, one => one.Value * share % Prime)));
    }

    /// <summary>Those of so many unknowns that follow from what is shown.</summary>
    public IEnumerable<int> Known(int unknowns)
    {
        var moved = new long[unknowns];
        var drawn = 1L;
        for (var at = 0; at < unknowns; at++) moved[at] = drawn = drawn * Step % Prime;
        foreach (var (unknown, others) in Enumerable.Reverse(solved)) moved[unknown] = others.Aggregate(0L, (sum, one) => (sum + one.Value * moved[one.Key]) % Prime);
        return Enumerable.Range(0, unknowns).Where(at => moved[at] == 0);
    }

    private static void Put(Dictionary<int, long> row, int unknown, long times)
    {
        if (times == 0) row.Remove(unknown);
        else row[unknown] = times;
    }

    private static long Within(long number) => (number % Prime + Prime) % Prime;

    private static long Inverse(long number)
    {
        var (inverse, power) = (1L, number);
        for (var left = Prime - 2; left > 0; left >>= 1, power = power * power % Prime)
            if ((left & 1) == 1) inverse = inverse * power % Prime;
        return inverse;
    }
}
