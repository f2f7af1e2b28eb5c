using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Others;

/// <summary>An authority's own institutions, as they have confirmed.</summary>
internal static class WrittenOwn
{
    public static async Task<WrittenPart> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var part = obligation.Round.Plan.PartName(LecSystem.OwnPart)!;
        var below = await db.Obligations.AsNoTracking().Below([obligation.Path]).Where(one => one.RoundId == obligation.RoundId && one.Level == ReportLevel.Institution && one.ExcusedAt == null)
            .OrderBy(one => one.Organisation.Details.Name)
            .Select(one => new
            {
                one.OrganisationId, one.Organisation.Details.Name, one.State,
                Heads = db.HeadCounts.Where(row => db.Snapshots.Any(shot => shot.Id == row.SnapshotId && shot.ObligationId == one.Id && shot.ReplacedAt == null)).GroupBy(row => 1)
                    .Select(all => new { Boys = all.Sum(row => row.Boys), Girls = all.Sum(row => row.Girls) }).FirstOrDefault(),
            }).ToListAsync(cancel);
        var there = below.Count(one => one.State == ObligationState.Approved);
        return new WrittenPart(
            new ContentPart(LecSystem.OwnPart, part, [.. below.Select(one => new ContentLine($"{one.OrganisationId}", one.Name, one is { State: ObligationState.Approved, Heads: { } heads } ? HeadWords.Said(heads.Boys, heads.Girls) : null))], []),
            there == below.Count ? new PartProgress(LecSystem.OwnPart, "ok", "ยืนยันครบแล้ว", $"{there}/{below.Count}") : new PartProgress(LecSystem.OwnPart, "idle", "ยังยืนยันไม่ครบ", $"{there}/{below.Count}"),
            []);
    }
}
