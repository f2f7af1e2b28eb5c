using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>What the indicators of several rounds are called in their latest version, and where each stands in it.</summary>
public sealed class QueueNames(PrakanDb db)
{
    public async Task<IReadOnlyDictionary<(int Round, string Indicator), QueueName>> ReadAsync(int[] rounds, CancellationToken cancel)
    {
        var sets = await db.IndicatorSets.AsNoTracking().Where(one => rounds.Contains(one.RoundId) && one.PublishedAt != null).OrderByDescending(one => one.Version).ToListAsync(cancel);
        return sets.SelectMany(set => set.Indicators.Index().Select(one => (Key: (set.RoundId, one.Item.Key), Name: new QueueName(one.Item.Title(), one.Index)))).DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Name);
    }
}

public sealed record QueueName(string Title, int Place);
