using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;

namespace Prakan.Systems.Lec.Registers;

/// <summary>The report of the round that goes on over a register now; none between rounds.</summary>
internal static class OpenReports
{
    public static IQueryable<Obligation> Open(this IQueryable<Obligation> obligations, int organisation)
    {
        var system = LecSystem.Name;
        return obligations.Where(one => one.OrganisationId == organisation && one.ExcusedAt == null && one.Round.Plan.System == system && one.Round.State == RoundState.Published && one.Round.FrozenAt != null)
            .OrderByDescending(one => one.RoundId);
    }

    /// <summary>Held until the transaction ends, as the house finds it.</summary>
    public static async Task<Obligation?> OpenReportAsync(this PrakanDb db, int organisation, CancellationToken cancel)
    {
        if (await db.Obligations.Open(organisation).Select(one => (long?)one.Id).FirstOrDefaultAsync(cancel) is not { } id) return null;
        await db.Database.ExecuteSqlAsync($"SELECT FROM obligations WHERE id = {id} FOR NO KEY UPDATE", cancel);
        return await db.Obligations.Include(one => one.Round).Include(one => one.Organisation)
            .Include(one => one.Unlocks.Where(unlock => unlock.State == UnlockState.Asked || unlock.State == UnlockState.Granted)).SingleAsync(one => one.Id == id, cancel);
    }
}
