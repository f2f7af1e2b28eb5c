using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Prakan.Platform.Audit;

namespace Prakan.Tests.Platform.Audit;

public sealed partial class ActionsTests
{
    [Fact]
    public void Every_action_that_a_verb_records_has_a_name_and_no_name_is_left_over()
    {
        var recorded = Directory.EnumerateFiles(Path.Combine(Repository(), "src/Prakan/Platform"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Recorded().Matches(File.ReadAllText(file))).Select(match => match.Groups["action"].Value).ToHashSet();

        Assert.True(recorded.Count > 20);
        Assert.Empty(recorded.Except(Actions.All.Keys));
        Assert.Empty(Actions.All.Keys.Except(recorded));
    }

    private static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../.."));

    [GeneratedRegex("""\b(Record|Step)\((\w+, )?"(?<action>[a-z-]+\.[a-z-]+)""" + "\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Recorded();
}
