using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>What the indicators of several rounds are called in their latest version.</summary>
public sealed class QueueNames(PrakanDb db)
{
    public async Task<IReadOnlyDictionary<(int Round, string Indicator), string>> ReadAsync(int[] rounds, CancellationToken cancel)
    {
        var sets = await db.IndicatorSets.AsNoTracking().Where(one => rounds.Contains(one.RoundId) && one.PublishedAt != null).OrderByDescending(one => one.Version).ToListAsync(cancel);
        return sets.SelectMany(set => set.Indicators.Select(one => (Key: (set.RoundId, one.Key), Title: one.Title()))).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Title);
    }
}
