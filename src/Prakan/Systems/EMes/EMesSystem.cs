using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes;

/// <summary>Monitoring and evaluation by indicators: offices report with evidence and judge themselves, the bureau's committee scores.</summary>
public sealed class EMesSystem : ReportingSystem
{
    public const string Name = "emes";

    public override string Key => Name;
    public override string Thai => "ติดตามและประเมินผลตามตัวชี้วัด (e-MES)";

    public override IReadOnlyList<ResolutionKind> Resolutions => [];

    public override string HrefOf(Obligation obligation, RoundPart part) => $"/e-mes/{obligation.Id}#{part.Key}";

    public override string HrefOf(Round round) => $"/e-mes/rounds/{round.Id}";

    public override async Task<WrittenReport> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var checks = (await WrittenEntries.ReadAsync(db, obligation, cancel)).ToLookup(one => one.Indicator.Part);
        var parts = obligation.Round.Plan.Parts;
        return new WrittenReport(
            new SubmissionContent([.. parts.Select(part => new ContentPart(part.Key, part.Thai, [.. checks[part.Key].SelectMany(EntryLines.Of)], [.. checks[part.Key].SelectMany(EntryLines.FilesOf)]))]),
            [.. parts.Select(part => Progress(part, [.. checks[part.Key]]))],
            [.. parts.SelectMany(part => checks[part.Key].SelectMany(FindingsOf))]);
    }

    public override async Task<IReadOnlyList<Slot>> SlotsAsync(PrakanDb db, Obligation obligation, CancellationToken cancel) =>
        [.. (await db.AskedOfAsync(obligation, cancel)).SelectMany(one => EntrySlots.Of(obligation, one))];

    /// <summary>The bureau approves what it has scored to the end.</summary>
    public override async Task<IReadOnlyList<Finding>> CheckBeforeApprovalAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        if (obligation.Stage + 1 < obligation.Approvals.Count) return [];
        var locked = await db.Evaluations.Where(one => one.ObligationId == obligation.Id).Select(one => one.Indicator).ToListAsync(cancel);
        var open = (await db.AskedOfAsync(obligation, cancel)).Where(one => !locked.Contains(one.Key)).ToList();
        return open.Count == 0 ? [] : [new Finding("scores-open", open[0].Part, Blocks: true, "ยังไม่ล็อกคะแนนตัวชี้วัด {0}", $"/e-mes/{obligation.Id}/evaluation") { Values = [string.Join(", ", open.Select(one => one.Number))] }];
    }

    public override async Task<IReadOnlyList<Finding>> CheckAsync(PrakanDb db, Round round, CancellationToken cancel) =>
        await db.IndicatorSets.AnyAsync(one => one.RoundId == round.Id && one.PublishedAt != null, cancel) ? []
            : [new("indicators", round.Plan.Parts is [var part, ..] ? part.Key : "", Blocks: true, "ยังไม่ประกาศชุดตัวชี้วัดของรอบนี้", HrefOf(round))];

    /// <summary>The latest version of last year's indicators, as a draft of this year's first.</summary>
    public override async Task CopyAsync(PrakanDb db, Round from, Round to, CancellationToken cancel)
    {
        if (await db.IndicatorSets.AsNoTracking().Where(one => one.RoundId == from.Id).OrderByDescending(one => one.Version).FirstOrDefaultAsync(cancel) is { } set)
            db.Add(IndicatorSet.Begin(to, set.Indicators));
    }

    private static PartProgress Progress(RoundPart part, IReadOnlyList<EntryCheck> checks)
    {
        var done = checks.Count(one => one.Entry?.State == EntryState.Submitted);
        return done == checks.Count ? new PartProgress(part.Key, "ok", "ครบแล้ว", $"{done}/{checks.Count}") : new PartProgress(part.Key, "idle", "ยังไม่ครบ", $"{done}/{checks.Count}");
    }

    /// <summary>What is missing in an indicator is told on its own page; here only that it has not come.</summary>
    private static IEnumerable<Finding> FindingsOf(EntryCheck check) => check.Entry?.State == EntryState.Submitted ? check.Findings
        : [new Finding($"{check.Indicator.Key}:submitted", check.Indicator.Part, Blocks: true, "ตัวชี้วัด {0} ยังไม่ครบและยังไม่ส่ง", check.Href) { Values = [check.Indicator.Title()] }];
}
