using Prakan.Tests.Rights;

namespace Prakan.Tests.HouseRules;

/// <summary>A document under docs/generated that a test prints: it fails where the document says something else.</summary>
internal static class Printed
{
    private static readonly bool Rewrite = Environment.GetEnvironmentVariable("PRAKAN_PRINT") == "1";

    public static void Same(string name, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines) + "\n";
        var file = Path.Combine(SourceTree.Root, "docs/generated", name);
        if (Rewrite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.True(File.Exists(file), $"docs/generated/{name} is missing: ./test --print writes it.");
        Assert.True(File.ReadAllText(file) == text, $"docs/generated/{name} is out of date: ./test --print writes it anew.\n{Listing.Of([.. lines.Except(File.ReadAllLines(file)).Take(10)])}");
    }

    public static IEnumerable<string> Table(string[] heads, IEnumerable<string[]> rows) =>
        [Row(heads), Row([.. heads.Select(_ => "---")]), .. rows.Select(Row)];

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";
}
