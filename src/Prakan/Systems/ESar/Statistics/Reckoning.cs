namespace Prakan.Systems.ESar.Statistics;

/// <summary>
/// What can be reckoned of so many hidden numbers when every line of a table is set beside every other. One way is drawn in which they could all be
/// otherwise while whatever is shown stays as it is: a number that does not move in it follows from what is shown.
/// </summary>
internal sealed class Reckoning(int unknowns)
{
    // Reckoned in whole numbers within a prime, so that nothing is rounded.
    private const long Prime = 2_147_483_647, Step = 48_271;

    private readonly List<(int Unknown, (int Unknown, long Times)[] Others)> solved = [];
    private readonly long[] row = new long[unknowns];

    /// <summary>A line: unknowns, each so many times, that together stay what they are.</summary>
    public void Add(IEnumerable<(int Unknown, int Times)> line)
    {
        Array.Clear(row);
        foreach (var (unknown, times) in line) row[unknown] = (times + Prime) % Prime;
        foreach (var (unknown, others) in solved)
        {
            if (row[unknown] is not (> 0 and var times)) continue;
            row[unknown] = 0;
            foreach (var (other, share) in others) row[other] = (row[other] + times * share) % Prime;
        }
        if (Array.FindIndex(row, times => times != 0) is not (>= 0 and var first)) return;
        var turn = Prime - Inverse(row[first]);
        row[first] = 0;
        solved.Add((first, [.. row.Index().Where(one => one.Item != 0).Select(one => (one.Index, one.Item * turn % Prime))]));
    }

    /// <summary>Those that follow from what is shown.</summary>
    public IEnumerable<int> Known()
    {
        var moved = new long[unknowns];
        var drawn = 1L;
        for (var at = 0; at < unknowns; at++) moved[at] = drawn = drawn * Step % Prime;
        foreach (var (unknown, others) in Enumerable.Reverse(solved)) moved[unknown] = others.Aggregate(0L, (sum, one) => (sum + one.Times * moved[one.Unknown]) % Prime);
        return Enumerable.Range(0, unknowns).Where(at => moved[at] == 0);
    }

    private static long Inverse(long number)
    {
        var (inverse, power) = (1L, number);
        for (var left = Prime - 2; left > 0; left >>= 1, power = power * power % Prime)
            if ((left & 1) == 1) inverse = inverse * power % Prime;
        return inverse;
    }
}
