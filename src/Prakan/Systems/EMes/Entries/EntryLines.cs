using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Entries;

/// <summary>The report on an indicator as lines of what is sent: kept as they were worded then.</summary>
internal static class EntryLines
{
    public static IEnumerable<ContentLine> Of(EntryCheck check)
    {
        var (indicator, entry) = (check.Indicator, check.Entry);
        if (entry is null) yield break;
        string Key(string what) => $"{indicator.Key}:{what}";
        string Name(string what) => $"{indicator.Number} {what}";
        yield return new ContentLine(Key("score"), Name(indicator.Thai), entry.SelfScore is { } score ? $"{score} {FiveLevels.Thai(score)}" : null);
        foreach (var issue in indicator.Issues)
            yield return new ContentLine(Key($"issue-{issue.Key}"), Name(issue.Thai), string.Join(" · ", new[] { entry.IsDone(issue) ? "ครบ" : "ยังไม่ครบ", entry.Links.GetValueOrDefault(issue.Key) }.OfType<string>()));
        foreach (var figure in indicator.Figures)
            if (FigureText.Of(indicator, figure, entry.Figures) is { } number) yield return new ContentLine(Key($"number-{figure.Key}"), Name(figure.Thai), $"{figure.Show(number)} {figure.Unit}");
        if (entry.IsChallenge is { } chosen) yield return new ContentLine(Key("challenge"), Name("ประเด็นท้าทาย"), chosen ? "ใช่" : "ไม่ใช่");
        if (entry.Problems.Length > 0) yield return new ContentLine(Key("problems"), Name("ปัญหา อุปสรรค ข้อเสนอแนะ"), entry.Problems);
        if (entry.Reporter.IsWhole) yield return new ContentLine(Key("reporter"), Name("ผู้รายงาน"), $"{entry.Reporter.Name} {entry.Reporter.Position} โทร. {entry.Reporter.Telephone}");
    }

    /// <summary>Everything that lies under it.</summary>
    public static IEnumerable<ContentFile> FilesOf(EntryCheck check) =>
        EntrySlots.Of(check.Obligation, check.Indicator).SelectMany(slot => check.Files[slot.Name].Select(file => new ContentFile(file.Name, file.Bytes, file.Content.Hex) { Id = file.Id, Slot = slot.Thai }));
}
