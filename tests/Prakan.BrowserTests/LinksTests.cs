using System.Net;
using System.Text.RegularExpressions;
using Prakan.BrowserTests.House;

namespace Prakan.BrowserTests;

/// <summary>Nobody is shown a way that is shut to them: every account of the demo follows the links of its pages, one of each shape.</summary>
public sealed partial class LinksTests(Site site)
{
    private static readonly int MostPages = Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1" ? 400 : 40;

    [Fact]
    public async Task No_link_leads_its_reader_to_a_shut_door()
    {
        var shut = new List<string>();
        foreach (var user in site.Accounts.Keys.Order(StringComparer.Ordinal))
        {
            var walked = await WalkAsync(user, "/");
            Assert.True(walked.Seen > 10, $"{user} saw only {walked.Seen} pages.");
            shut.AddRange(walked.Shut);
        }
        Assert.True(shut.Count == 0, string.Join('\n', shut));
    }

    [Theory]
    [InlineData("/organisations/999999")]
    [InlineData("/notices/outbox")]
    public async Task A_shut_door_is_found(string door)
    {
        var walked = await WalkAsync("recorder", door);
        Assert.Contains(walked.Shut, one => one.Contains($" {door} ", StringComparison.Ordinal));
    }

    private async Task<(int Seen, IReadOnlyList<string> Shut)> WalkAsync(string user, string start)
    {
        await using var visitor = await Visitor.Looking(site, user, Visitor.Desk);
        var (ways, known, shut) = (new Queue<(string From, string To)>([("", start)]), new HashSet<string>(StringComparer.Ordinal) { Shape(start) }, new List<string>());
        var seen = 0;
        while (seen < MostPages && ways.TryDequeue(out var way))
        {
            seen++;
            await using var answer = await visitor.Page.Context.APIRequest.GetAsync(way.To);
            if (answer.Status >= 400) shut.Add($"{user}: {way.To} from {way.From} is {answer.Status}");
            if (!answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal)) continue;
            foreach (var to in Links().Matches(await answer.TextAsync()).Select(link => WebUtility.HtmlDecode(link.Groups["to"].Value)).Where(IsPage))
                if (known.Add(Shape(to))) ways.Enqueue((way.To, to));
        }
        return (seen, shut);
    }

    // Papers and sheets take a second each, and have tests of their own.
    private static bool IsPage(string to) => !to.StartsWith("//", StringComparison.Ordinal) && !to.StartsWith("/assets", StringComparison.Ordinal) && !Papers().IsMatch(to);

    private static string Shape(string to) => Values().Replace(Ids().Replace(to, "*"), "=");

    [GeneratedRegex("<a [^>]*href=\"(?<to>/[^\"#]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"\.(xlsx|pdf|zip|csv|docx|json)\b|/paper|/slip", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Papers();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("=[^&]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Values();
}
