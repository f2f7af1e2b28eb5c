namespace Prakan.Tests.Systems.ESar.Statistics;

/// <summary>What can be reckoned of the hidden cells of a table in three directions: every line is an equation, and they are solved together, in fractions of doubles.</summary>
internal static class TableReckoning
{
    private const double Nought = 1e-9;

    public static IReadOnlyList<(int G, int A, int S)> Reckoned(int[,,] table, Func<int, int, int, bool> hides)
    {
        var hidden = Cells(table).Where(at => hides(at.G, at.A, at.S)).ToList();
        var lines = Lines(table, hidden);
        var done = 0;
        for (var unknown = 0; unknown < hidden.Count && done < lines.Count; unknown++)
        {
            var pivot = Enumerable.Range(done, lines.Count - done).MaxBy(at => Math.Abs(lines[at][unknown]));
            if (Math.Abs(lines[pivot][unknown]) < Nought) continue;
            (lines[done], lines[pivot]) = (lines[pivot], lines[done]);
            foreach (var other in Enumerable.Range(0, lines.Count).Where(at => at != done)) Subtract(lines[other], lines[done], lines[other][unknown] / lines[done][unknown]);
            done++;
        }
        return [.. lines.Take(done).Where(line => line.Count(factor => Math.Abs(factor) > Nought) == 1).Select(line => hidden[Array.FindIndex(line, factor => Math.Abs(factor) > Nought)])];
    }

    public static IEnumerable<(int G, int A, int S)> Cells(int[,,] table) =>
        from g in Enumerable.Range(0, table.GetLength(0)) from a in Enumerable.Range(0, table.GetLength(1)) from s in Enumerable.Range(0, table.GetLength(2)) select (g, a, s);

    private static List<double[]> Lines(int[,,] table, List<(int G, int A, int S)> hidden)
    {
        double Factor(bool inLine, int place) => !inLine ? 0 : place == 0 ? -1 : 1;
        return
        [
            .. Cells(table).Where(at => at.G == 0).Select(at => hidden.Select(one => Factor(one.A == at.A && one.S == at.S, one.G)).ToArray()),
            .. Cells(table).Where(at => at.A == 0).Select(at => hidden.Select(one => Factor(one.G == at.G && one.S == at.S, one.A)).ToArray()),
            .. Cells(table).Where(at => at.S == 0).Select(at => hidden.Select(one => Factor(one.G == at.G && one.A == at.A, one.S)).ToArray()),
        ];
    }

    private static void Subtract(double[] from, double[] line, double times)
    {
        if (Math.Abs(times) < Nought) return;
        for (var at = 0; at < from.Length; at++) from[at] -= times * line[at];
    }
}
