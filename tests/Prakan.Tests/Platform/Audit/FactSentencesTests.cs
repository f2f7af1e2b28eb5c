using System.Text.RegularExpressions;
using Prakan.Platform.Audit;

namespace Prakan.Tests.Platform.Audit;

public sealed partial class FactSentencesTests
{
    [Fact]
    public void Every_action_that_a_verb_records_has_its_sentence()
    {
        var recorded = Directory.EnumerateFiles(Path.Combine(Source(), "src", "Prakan"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Recorded().Matches(File.ReadAllText(file)).Select(match => match.Groups["action"].Value)).Distinct().ToList();

        Assert.True(recorded.Count >= 20, $"Only {recorded.Count} actions were found in the source.");
        Assert.Empty(recorded.Except(FactSentences.All.Keys));
        Assert.All(FactSentences.All.Values, sentence => Assert.True(sentence.Thai.Length > 0 && sentence.English.Length > 0));
    }

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Prakan.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("""\b(Record|Step)\((\w+, )?"(?<action>[a-z-]+\.[a-z-]+)"[,)]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Recorded();
}
