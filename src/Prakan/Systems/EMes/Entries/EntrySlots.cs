using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Entries;

/// <summary>Where the files of an indicator go: evidence of each issue, one page of lessons learned, clips and photographs.</summary>
internal static class EntrySlots
{
    private const long MiB = 1 << 20;

    public const int MostClips = 5;

    private static readonly FileKind[] Evidence = [FileKind.Pdf, FileKind.Jpeg, FileKind.Png, FileKind.Workbook, FileKind.Document, FileKind.Slides, FileKind.Mp4, FileKind.WebM];
    private static readonly SlotLimits OnePage = new([FileKind.Pdf, FileKind.Document], 20 * MiB, 1) { Pages = 1 };
    private static readonly SlotLimits Clips = new([FileKind.Mp4, FileKind.WebM, FileKind.Jpeg, FileKind.Png, FileKind.Pdf], 100 * MiB, MostClips);

    public static IEnumerable<Slot> Of(Obligation obligation, Indicator indicator) =>
    [
        .. indicator.Issues.Select(issue => SlotOf(obligation, indicator, NameOf(indicator, issue), $"{indicator.Number} {issue.Thai}", new SlotLimits(Evidence, 100 * MiB, issue.MostFiles))),
        SlotOf(obligation, indicator, LessonsOf(indicator), $"ถอดบทเรียน ตัวชี้วัด {indicator.Number}", OnePage),
        SlotOf(obligation, indicator, ClipsOf(indicator), $"คลิปและภาพถ่าย ตัวชี้วัด {indicator.Number}", Clips),
    ];

    public static string NameOf(Indicator indicator, Issue issue) => $"issue-{indicator.Key}-{issue.Key}";

    public static string LessonsOf(Indicator indicator) => $"lessons-{indicator.Key}";

    public static string ClipsOf(Indicator indicator) => $"clips-{indicator.Key}";

    private static Slot SlotOf(Obligation obligation, Indicator indicator, string name, string thai, SlotLimits limits) =>
        new(ObligationSlots.OwnerOf(obligation), name, thai, limits) { Part = indicator.Part };
}
