namespace Prakan.Tests.Platform.Documents.Publishing;

/// <summary>What can be reckoned of hidden cells by adding and subtracting what is shown: every line of the table is an equation, and they are solved together.</summary>
internal static class CellReckoning
{
    public static IEnumerable<(int Row, int Column)> Cells(int[,] table) =>
        from row in Enumerable.Range(0, table.GetLength(0)) from column in Enumerable.Range(0, table.GetLength(1)) select (row, column);

    public static IReadOnlyList<(int Row, int Column)> Reckoned(int[,] counts, Func<int, int, bool> hides)
    {
        var hidden = Cells(counts).Where(at => hides(at.Row, at.Column)).ToList();
        var lines = Lines(counts, hidden);
        var solved = new List<(int, int)>();
        var done = 0;
        for (var unknown = 0; unknown < hidden.Count; unknown++)
        {
            var pivot = lines.FindIndex(done, line => line[unknown] != 0);
            if (pivot < 0) continue;
            (lines[done], lines[pivot]) = (lines[pivot], lines[done]);
            foreach (var other in lines.Where(line => line != lines[done] && line[unknown] != 0)) Subtract(other, lines[done], other[unknown] / lines[done][unknown]);
            done++;
        }
        foreach (var line in lines.Take(done))
            if (line.Count(factor => factor != 0) == 1) solved.Add(hidden[Array.FindIndex(line, factor => factor != 0)]);
        return solved;
    }

    // The parts of a line less its total; the lines of a table only ever need one, nought and minus one.
    private static List<int[]> Lines(int[,] counts, List<(int Row, int Column)> hidden) =>
        [.. Enumerable.Range(0, counts.GetLength(0)).Select(row => hidden.Select(at => at.Row != row ? 0 : at.Column == 0 ? -1 : 1).ToArray()),
            .. Enumerable.Range(0, counts.GetLength(1)).Select(column => hidden.Select(at => at.Column != column ? 0 : at.Row == 0 ? -1 : 1).ToArray())];

    private static void Subtract(int[] from, int[] line, int times)
    {
        for (var i = 0; i < from.Length; i++) from[i] -= times * line[i];
    }
}
