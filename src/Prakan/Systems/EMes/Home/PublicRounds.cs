using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Home;

/// <summary>What everybody may know of a round: its days, its letter, what it asks. Read without the wall, since nobody asks.</summary>
public sealed class PublicRounds(SystemDb system)
{
    private const int Most = 4;

    public async Task<IReadOnlyList<PublicRound>> ReadAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        var name = EMesSystem.Name;
        var rounds = await db.Rounds.AsNoTracking().Where(one => one.Plan.System == name && (one.State == RoundState.Published || one.State == RoundState.Closed))
            .OrderBy(one => one.State != RoundState.Published).ThenByDescending(one => one.Plan.Year).ThenByDescending(one => one.Plan.Term).ThenByDescending(one => one.Id).Take(Most).ToListAsync(cancel);
        var ids = rounds.ConvertAll(one => one.Id);
        var sets = await db.IndicatorSets.AsNoTracking().Where(one => ids.Contains(one.RoundId) && one.PublishedAt != null).OrderByDescending(one => one.Version).ToListAsync(cancel);
        return [.. rounds.Select(one => new PublicRound(one, sets.Find(set => set.RoundId == one.Id)?.Indicators ?? []))];
    }
}

public sealed record PublicRound(Round Round, IReadOnlyList<Indicator> Indicators);
