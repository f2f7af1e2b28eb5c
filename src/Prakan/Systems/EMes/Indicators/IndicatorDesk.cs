using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;

namespace Prakan.Systems.EMes.Indicators;

/// <summary>Where the bureau lays down what a round asks, version by version.</summary>
public sealed class IndicatorDesk(PrakanDb db, CurrentUser user, TimeProvider clock)
{
    public Round Round { get; private set; } = null!;
    public IReadOnlyList<IndicatorSet> Sets { get; private set; } = [];

    /// <summary>The draft that is worked on, or else the version that holds.</summary>
    public IndicatorSet? Set => Sets.Count > 0 ? Sets[^1] : null;

    public bool MayChange => Round.State is RoundState.Draft or RoundState.Published && Set?.IsDraft != false;

    public async Task<bool> FindAsync(int round, CancellationToken cancel)
    {
        if (await db.Rounds.For(user, Verb.ManageRounds).Include(one => one.Organisation).SingleOrDefaultAsync(one => one.Id == round && one.Plan.System == EMesSystem.Name, cancel) is not { } found) return false;
        Round = found;
        Sets = await db.IndicatorSets.Where(one => one.RoundId == round).OrderBy(one => one.Version).ToListAsync(cancel);
        return true;
    }

    public Task LayAsync(Indicator indicator, CancellationToken cancel) => ChangeAsync(set => set.Lay(indicator), cancel);

    public Task RemoveAsync(string key, CancellationToken cancel) => ChangeAsync(set => set.Remove(key), cancel);

    public Task MoveAsync(string key, int by, CancellationToken cancel) => ChangeAsync(set => set.Move(key, by), cancel);

    public Task ReplaceAsync(IReadOnlyList<Indicator> indicators, CancellationToken cancel) => ChangeAsync(set => set.Replace(indicators), cancel);

    public Task PublishAsync(CancellationToken cancel) => ChangeAsync(set => set.Publish(clock.GetUtcNow()), cancel);

    public async Task BeginNextAsync(CancellationToken cancel)
    {
        db.Add((Set ?? throw new Shared.RuleBroken("emes.set-empty")).Next());
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What this round's draft is compared with: the version before it, or what the round was copied from.</summary>
    public async Task<IndicatorSet?> BeforeAsync(CancellationToken cancel)
    {
        if (Sets.Count > 1) return Sets[^2];
        var from = Round.CopiedFromId;
        return await db.IndicatorSets.AsNoTracking().Where(one => one.RoundId == from).OrderByDescending(one => one.Version).FirstOrDefaultAsync(cancel);
    }

    private async Task ChangeAsync(Action<IndicatorSet> change, CancellationToken cancel)
    {
        var set = Set ?? db.Add(IndicatorSet.Begin(Round, [])).Entity;
        change(set);
        await db.SaveChangesAsync(cancel);
    }
}
