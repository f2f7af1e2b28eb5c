using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Results;

/// <summary>The results as lines of what is sent: kept as they were worded then.</summary>
internal static class ResultLines
{
    public static IEnumerable<ContentLine> Of(Judged judged)
    {
        foreach (var standard in judged.Framework.Standards)
        {
            if (judged.Of(standard) is not { } result) continue;
            var name = standard.Domain is null ? standard.Name : $"{standard.Domain} {standard.Name}";
            if (result.Grade is { } grade) yield return new ContentLine($"grade-{standard.Id}", $"{judged.Framework.Level.Thai()} · {name}", judged.Framework.Scale.Thai(grade));
            if (result.Evidence.Length > 0) yield return new ContentLine($"evidence-{standard.Id}", $"{judged.Framework.Level.Thai()} · {name}: ร่องรอยหลักฐาน", result.Evidence);
        }
        if (judged.Letter is { } letter) yield return new ContentLine($"letter-{judged.Framework.Id}", judged.Framework.Thai, letter);
        if (judged.Summary is not { } summary) yield break;
        if (summary.Grade is { } overall) yield return new ContentLine($"overall-{judged.Framework.Id}", $"{judged.Framework.Level.Thai()} · ภาพรวม", judged.Framework.Scale.Thai(overall));
        foreach (var text in Enum.GetValues<SummaryText>())
            if (summary[text].Length > 0) yield return new ContentLine($"{text}-{judged.Framework.Id}", $"{judged.Framework.Level.Thai()} · {text.Thai()}", summary[text]);
    }
}
