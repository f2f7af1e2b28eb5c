using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Prakan.Platform.Audit;
using Prakan.Shared.Language;

namespace Prakan.Platform.Notices;

/// <summary>What every kind is called and how it is told: kind, Thai name, English name, Thai sentence, English sentence, a line each.</summary>
public static partial class NoticeSentences
{
    public static readonly FrozenDictionary<NoticeKind, NoticeWords> All = Read();

    public static string Name(this NoticeKind kind, Say say) => say.English ? All[kind].EnglishName : All[kind].ThaiName;

    public static string Sentence(this Notice notice, Say say) => Sentence(notice.Kind, notice.Detail, say);

    public static string Sentence(NoticeKind kind, string? detail, Say say)
    {
        using var told = JsonDocument.Parse(detail ?? "{}");
        var words = new FactWords(told.RootElement, say);
        return Place().Replace(say.English ? All[kind].English : All[kind].Thai, place => words.Say(place.Groups["name"].Value));
    }

    private static FrozenDictionary<NoticeKind, NoticeWords> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("notices.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .ToFrozenDictionary(parts => Enum.Parse<NoticeKind>(parts[0]), parts => new NoticeWords(parts[1], parts[2], parts[3], parts[4]));
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Place();
}

public sealed record NoticeWords(string ThaiName, string EnglishName, string Thai, string English);
