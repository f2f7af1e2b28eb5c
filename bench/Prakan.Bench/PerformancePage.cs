namespace Prakan.Bench;

/// <summary>docs/performance.md: a heading and a table for each group of rows. What is measured takes the place of what stood there; the rest stays.</summary>
internal sealed class PerformancePage
{
    private const string Heading = "## ";
    private const string Preface = """
        # Performance

        Written by `dotnet run -c Release --project bench/Prakan.Bench -- --write [GROUP …]`: the whole country (60,000 institutions) in the embedded database,
        8 connections where nothing else is said, server, database and load on the same two cores. Only the ratios travel from one machine to another.
        Where the time goes stands in [performance-notes.md](performance-notes.md).
        """;

    private readonly string path = Path.Combine("docs", "performance.md");
    private readonly Dictionary<string, string> sections;

    public PerformancePage() =>
        sections = File.Exists(path) ? ("\n" + File.ReadAllText(path)).Split("\n" + Heading).Skip(1).Select(text => text.Split('\n', 2)).ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim()) : [];

    public string this[string group]
    {
        set => sections[group] = value.Trim();
    }

    public void Save(IEnumerable<string> order) =>
        File.WriteAllText(path, Preface + "\n" + string.Concat(order.Where(sections.ContainsKey).Select(group => $"\n{Heading}{group}\n\n{sections[group]}\n")));
}
