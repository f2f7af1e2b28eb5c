namespace Prakan.Bench;

/// <summary>Processor time that programs have used, as Linux counts it: unlike a clock it does not care who else is at work on the machine.</summary>
internal static class Processor
{
    private const double TickMs = 10;

    /// <summary>Of one program, and of all that it has started.</summary>
    public static (double OwnMs, double ChildrenMs) Of(int program)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder)).Where(name => name.All(char.IsAsciiDigit)).Select(Read).OfType<Line>().ToArray();
        var children = all.ToLookup(line => line.Parent);
        return (all.FirstOrDefault(line => line.Id == program)?.Ms ?? 0, Below(program).Sum(line => line.Ms));

        IEnumerable<Line> Below(int id) => children[id].SelectMany(line => Below(line.Id).Prepend(line));
    }

    /// <summary>Of all that we have started ourselves and that has ended.</summary>
    public static double ReapedMs => Read($"{Environment.ProcessId}")!.ReapedMs;

    /// <summary>The memory of one program that is in use, as Linux counts it.</summary>
    public static long ResidentBytes(int program) =>
        long.Parse(File.ReadLines($"/proc/{program}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) * 1024;

    private static Line? Read(string id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            // The name stands in brackets and may hold spaces; the fields are counted from behind it.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new Line(int.Parse(id), int.Parse(fields[1]), Ms(11), Ms(13));

            double Ms(int field) => (long.Parse(fields[field]) + long.Parse(fields[field + 1])) * TickMs;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed record Line(int Id, int Parent, double Ms, double ReapedMs);
}
