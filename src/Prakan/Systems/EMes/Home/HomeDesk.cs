using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Evaluations;

namespace Prakan.Systems.EMes.Home;

/// <summary>What e-MES means for whoever is signed in: their own office's reports, the rounds that they manage, what they have to read.</summary>
public sealed class HomeDesk(PrakanDb db, CurrentUser user)
{
    private const int Most = 12;

    public Task<List<Obligation>> OwnAsync(CancellationToken cancel)
    {
        var (own, name) = (user.Posts.Select(post => post.OrganisationId).ToArray(), EMesSystem.Name);
        return db.Obligations.AsNoTrackingWithIdentityResolution().For(user, Verb.SeeReports).Include(one => one.Round).Include(one => one.Organisation)
            .Where(one => own.Contains(one.OrganisationId) && one.Round.Plan.System == name && one.Round.State != RoundState.Archived)
            .OrderByDescending(one => one.Round.Plan.Due).Take(Most).ToListAsync(cancel);
    }

    public Task<List<Round>> ManagedAsync(CancellationToken cancel)
    {
        var name = EMesSystem.Name;
        return db.Rounds.AsNoTracking().For(user, Verb.ManageRounds).Where(one => one.Plan.System == name && one.State != RoundState.Archived).OrderByDescending(one => one.Plan.Due).Take(Most).ToListAsync(cancel);
    }

    /// <summary>How much lies unread before a reader; null for whoever reads nothing.</summary>
    public async Task<int?> ToReadAsync(CancellationToken cancel)
    {
        if (!user.May(Verb.ScoreIndicators)) return null;
        var person = user.PersonId;
        return await db.Readings.For(user, Verb.ScoreIndicators).Where(one => one.PersonId == person).Waiting(db).CountAsync(cancel);
    }
}
