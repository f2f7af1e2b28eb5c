using System.Globalization;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Entries;

namespace Prakan.Systems.EMes.Indicators;

/// <summary>A version in words, line by line, so that two of them can be laid side by side.</summary>
internal static class IndicatorContent
{
    public static SubmissionContent Of(IndicatorSet set) =>
        new([.. set.Indicators.Select(one => new ContentPart(one.Key, one.Title(), [.. LinesOf(one)], []))]);

    private static IEnumerable<ContentLine> LinesOf(Indicator indicator)
    {
        yield return new ContentLine("thai", "ชื่อตัวชี้วัด", indicator.Title());
        yield return new ContentLine("kinds", "ใช้กับ", KindsOf(indicator));
        if (indicator.FormMark is { } mark) yield return new ContentLine("form", "เครื่องหมายแบบฟอร์ม", mark);
        foreach (var issue in indicator.Issues) yield return new ContentLine($"issue-{issue.Key}", "ประเด็น", $"{issue.Thai} · {issue.Evidence} · {issue.MostFiles} ไฟล์");
        foreach (var figure in indicator.Figures) yield return new ContentLine($"figure-{figure.Key}", "ตัวเลข", Say(figure));
        foreach (var (place, words) in indicator.Criteria.Index()) yield return new ContentLine($"level-{place + 1}", $"เกณฑ์ระดับ {place + 1} {FiveLevels.Thai(place + 1)}", words);
    }

    public static string KindsOf(Indicator indicator) => indicator.Kinds.Count == 0 ? "ทุกประเภท" : string.Join(", ", indicator.Kinds.Select(kind => kind.Thai()));

    private static string Say(Figure figure) => string.Join(" · ", new[]
    {
        figure.Thai, figure.Unit, figure.IsTotal ? "ผลรวม" : $"ทศนิยม {figure.Decimals}",
        figure.Least is { } least ? $"ไม่ต่ำกว่า {least.ToString(CultureInfo.InvariantCulture)}" : null, figure.Most is { } most ? $"ไม่เกิน {most.ToString(CultureInfo.InvariantCulture)}" : null,
    }.OfType<string>());
}
