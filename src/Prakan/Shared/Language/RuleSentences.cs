using System.Collections.Frozen;
using System.Reflection;

namespace Prakan.Shared.Language;

/// <summary>The one sentence of every rule that can be broken: code, Thai, English, a line each.</summary>
public static class RuleSentences
{
    public static readonly FrozenDictionary<string, (string Thai, string English)> All = Read();

    public static string Thai(string code) => All[code].Thai;

    public static string Say(this Say say, RuleBroken rule)
    {
        var (thai, english) = All[rule.Code];
        return string.Format(say.English ? english : thai, [.. rule.Details]);
    }

    private static FrozenDictionary<string, (string, string)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("rules.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .ToFrozenDictionary(parts => parts[0], parts => (parts[1], parts[2]));
    }
}
