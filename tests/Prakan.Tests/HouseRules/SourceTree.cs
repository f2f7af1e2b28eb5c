namespace Prakan.Tests.HouseRules;

/// <summary>The files that people wrote, read once.</summary>
internal static class SourceTree
{
    private static readonly string[] NotWritten = ["bin", "obj", "node_modules", "wwwroot", "Migrations", "out", "artifacts", "data", "TestResults"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files { get; } = [.. Read(new DirectoryInfo(Root))];

    public static IEnumerable<SourceFile> Code => Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) || file.Path.EndsWith(".cshtml", StringComparison.Ordinal));

    public static IEnumerable<SourceFile> Product => Code.Where(file => file.Path.StartsWith("src/Prakan/", StringComparison.Ordinal));

    public static IEnumerable<SourceFile> Views => Product.Where(file => file.Path.EndsWith(".cshtml", StringComparison.Ordinal));

    private static IEnumerable<SourceFile> Read(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(file => file.Length < 1_000_000 && file.Name != ".git"))
            yield return new SourceFile(Path.GetRelativePath(Root, file.FullName), File.ReadAllText(file.FullName));
        foreach (var file in folder.EnumerateDirectories().Where(below => !NotWritten.Contains(below.Name) && below.Name != ".git").SelectMany(Read)) yield return file;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Prakan.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Prakan.slnx");
        return folder;
    }
}

internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);
    public int Lines => Text.AsSpan().Count('\n');

    public int LineOf(int index) => Text.AsSpan(0, index).Count('\n') + 1;
}
