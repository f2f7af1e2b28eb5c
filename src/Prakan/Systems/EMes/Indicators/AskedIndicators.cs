using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.EMes.Indicators;

/// <summary>Which version a report is written by: the latest, until it is sent; from then on the one it was sent with.</summary>
public static class AskedIndicators
{
    public static Task<IndicatorSet?> SetOfAsync(this PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var sent = obligation.State.IsIn() ? obligation.SentAt : null;
        return db.IndicatorSets.AsNoTracking().Where(one => one.RoundId == obligation.RoundId && one.PublishedAt != null && (sent == null || one.PublishedAt <= sent))
            .OrderByDescending(one => one.Version).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Those that are asked of the office, in their order.</summary>
    public static async Task<IReadOnlyList<Indicator>> AskedOfAsync(this PrakanDb db, Obligation obligation, CancellationToken cancel) =>
        await db.SetOfAsync(obligation, cancel) is { } set ? set.AskedOf(obligation) : [];

    public static IReadOnlyList<Indicator> AskedOf(this IndicatorSet set, Obligation obligation) =>
        [.. obligation.Round.Plan.Parts.SelectMany(part => set.Indicators.Where(one => one.Part == part.Key && one.IsAskedOf(obligation.Organisation.Kind)))];
}
