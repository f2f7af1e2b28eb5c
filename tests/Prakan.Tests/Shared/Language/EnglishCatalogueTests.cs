using System.Text.RegularExpressions;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Tests.Shared.Language;

public sealed partial class EnglishCatalogueTests
{
    private static readonly string Source = Path.Combine(FindRoot(), "src", "Prakan");

    [Fact]
    public void Every_file_is_sorted_by_its_Thai() =>
        Assert.All(EnglishCatalogue.Lines.GroupBy(line => line.File), file =>
            Assert.Equal(file.Select(line => line.Thai).Order(StringComparer.Ordinal), file.Select(line => line.Thai)));

    [Fact]
    public void One_Thai_sentence_has_one_English() =>
        Assert.All(EnglishCatalogue.Lines.GroupBy(line => line.Thai), same => Assert.Single(same.Select(line => line.English).Distinct()));

    [Fact]
    public void Both_languages_have_the_same_places_for_parts() =>
        Assert.All(EnglishCatalogue.Lines, line => Assert.Equal(Places(line.Thai), Places(line.English)));

    [Fact]
    public void What_the_pages_say_has_its_English()
    {
        var said = Said("*.cshtml", Quoted()).Concat(Said("*.cs", Named())).ToArray();
        Assert.True(said.Length > 20, "The scan found next to nothing.");
        Assert.Empty(said.Where(line => EnglishCatalogue.Find(line.Thai) is null).Select(line => $"{line.File}: {line.Thai}"));
    }

    [Fact]
    public void Every_trouble_can_be_told_in_English() =>
        Assert.All(ErrorModel.Troubles.Values, trouble => Assert.True(
            EnglishCatalogue.Find(trouble.Title) is not null && EnglishCatalogue.Find(trouble.Advice) is not null, trouble.Title));

    private static IEnumerable<(string File, string Thai)> Said(string files, Regex pattern) =>
        from file in Directory.EnumerateFiles(Source, files, SearchOption.AllDirectories)
        where !Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules")
        from Match match in pattern.Matches(File.ReadAllText(file))
        select (Path.GetRelativePath(Source, file), match.Groups["thai"].Value);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Prakan.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("\"(?<thai>[^\"<>@\n]*[\u0E01-\u0E5B][^\"<>@\n]*)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Quoted();

    [GeneratedRegex("(?:Say\\[|Done\\(|Sorry\\(|Display\\(Name = |ErrorMessage = )\"(?<thai>[^\"\n]*[\u0E01-\u0E5B][^\"\n]*)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\d\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Place();
}
