using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Prakan.Data;
using Prakan.Platform.Audit.Logs;
using Prakan.Shared;

namespace Prakan.Platform.Audit;

/// <summary>Saves the facts and notices of every verb in the same transaction as what the verb changed.</summary>
internal sealed class FactKeeper(TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep((PrakanDb)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Keep((PrakanDb)eventData.Context!);
        return result;
    }

    // Organisation by organisation, so that two who write to the same chains wait for each other in one order.
    private void Keep(PrakanDb db)
    {
        var now = clock.GetUtcNow();
        var tracked = db.ChangeTracker.Entries<ILeaveFacts>().Select(entry => entry.Entity).ToList();
        foreach (var notice in tracked.SelectMany(one => one.TakeNotices()).ToList())
        {
            notice.Date(now);
            db.Add(notice);
        }
        db.LastFacts = [.. tracked.SelectMany(one => one.TakeFacts()).OrderBy(fact => fact.OrganisationId ?? 0)];
        foreach (var fact in db.LastFacts)
        {
            fact.Sign(db.Actor, now);
            db.Add(fact);
            if (SecurityKinds.IsSecurity(fact.Action)) db.Add(new SecurityEvent(fact.Action, fact.PersonId, fact.PostId, fact.Subject, fact.Address, fact.At));
        }
    }
}
