using System.Collections.Frozen;
using System.Reflection;

namespace Prakan.Shared.Language;

/// <summary>The one sentence of every rule that can be broken: code, Thai, English, a line each.</summary>
public static class RuleSentences
{
    public static readonly FrozenDictionary<string, (string Thai, string English)> All = Read();

    public static string Thai(string code) => All[code].Thai;

    public static string Say(this Say say, RuleBroken rule) => rule.Sentence(say.English);

    public static string Sentence(this RuleBroken rule, bool english)
    {
        var (thai, inEnglish) = All[rule.Code];
        return string.Format(english ? inEnglish : thai, [.. rule.Details.Select(detail => Spoken(detail, english))]);
    }

    private static object Spoken(object detail, bool english) => detail switch
    {
        DateOnly day => ThaiDate.Brief(day, english),
        DateTimeOffset instant => ThaiDate.Instant(instant, english),
        Word word => word.In(english),
        string thai when english => EnglishCatalogue.Find(thai) ?? thai,
        _ => detail,
    };

    private static FrozenDictionary<string, (string, string)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("rules.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .ToFrozenDictionary(parts => parts[0], parts => (parts[1], parts[2]));
    }
}
