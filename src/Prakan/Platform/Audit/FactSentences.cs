using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Prakan.Shared.Language;

namespace Prakan.Platform.Audit;

/// <summary>The one sentence of every action, told with the details of its fact: action, Thai, English, a line each.</summary>
public static partial class FactSentences
{
    public static readonly FrozenDictionary<string, (string Thai, string English)> All = Read();

    public static string Sentence(this Fact fact, Say say)
    {
        if (!All.TryGetValue(fact.Action, out var sentence)) return fact.Action;
        using var detail = JsonDocument.Parse(fact.Detail ?? "{}");
        var words = new FactWords(detail.RootElement, say);
        return Place().Replace(say.English ? sentence.English : sentence.Thai, place => words.Say(place.Groups["name"].Value));
    }

    private static FrozenDictionary<string, (string, string)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("facts.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .ToFrozenDictionary(parts => parts[0], parts => (parts[1], parts[2]));
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Place();
}
