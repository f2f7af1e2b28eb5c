using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Writes into a register from beside a request: whatever is locked refuses, and nobody confirms it meanwhile.</summary>
internal static class RegisterHold
{
    public static async Task TakeAsync(PrakanDb db, int organisation, DateTimeOffset now, CancellationToken cancel)
    {
        var reports = await db.Obligations.Include(one => one.Round).Include(one => one.Unlocks)
            .Where(one => one.OrganisationId == organisation && one.ExcusedAt == null && one.Round.Plan.System == LecSystem.Name && one.Round.State == RoundState.Published && one.Round.FrozenAt != null)
            .OrderByDescending(one => one.RoundId).Take(1).ToListAsync(cancel);
        if (reports is not [var report]) return;
        await db.Database.ExecuteSqlAsync($"SELECT prakan_hold({report.Id})", cancel);
        await db.Entry(report).ReloadAsync(cancel);
        report.Write(LecSystem.ChildrenPart, now, null);
    }
}
