using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>One round as the bureau's pages find it.</summary>
public sealed class RoundPage(PrakanDb db, CurrentUser user)
{
    public Round Round { get; private set; } = null!;

    /// <summary>The latest version that is published.</summary>
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    public async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await db.Rounds.For(user, Verb.EvaluateIndicators).SingleOrDefaultAsync(one => one.Id == id && one.Plan.System == EMesSystem.Name, cancel) is not { } round) return false;
        Round = round;
        Indicators = (await db.IndicatorSets.AsNoTracking().Where(one => one.RoundId == id && one.PublishedAt != null).OrderByDescending(one => one.Version).FirstOrDefaultAsync(cancel))?.Indicators ?? [];
        return true;
    }

    public string NameOf(string indicator) => Indicators.FirstOrDefault(one => one.Key == indicator)?.Number ?? indicator;
}
