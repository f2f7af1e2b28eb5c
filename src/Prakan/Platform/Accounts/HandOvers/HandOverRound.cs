using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Platform.Accounts.HandOvers;

/// <summary>Moves the rights of every hand-over whose minute has come, one a transaction; a late run still dates the change at the set minute.</summary>
public sealed class HandOverRound(SystemDb system, TimeProvider clock)
{
    public async Task CarryOutAsync(CancellationToken cancel = default)
    {
        while (await CarryOutNextAsync(cancel))
        {
        }
    }

    /// <summary>When the clock must look next.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        return await db.HandOvers.Where(one => one.State == HandOverState.Accepted).MinAsync(one => (DateTimeOffset?)one.At, cancel);
    }

    private async Task<bool> CarryOutNextAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var due = await db.HandOvers
            .FromSql($"SELECT *, xmin FROM hand_overs WHERE state = 'Accepted' AND at <= {now} ORDER BY at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
            .SingleOrDefaultAsync(cancel);
        if (due is null) return false;

        try
        {
            await CompleteAsync(db, due, now, cancel);
        }
        catch (RuleBroken rule)
        {
            // What was right when it was accepted may have become impossible; both see why.
            db.ChangeTracker.Clear();
            due = await LoadAsync(db, due.Id, cancel);
            due.Withdraw(now, RuleSentences.Thai(rule.Code));
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static async Task CompleteAsync(PrakanDb db, HandOver due, DateTimeOffset now, CancellationToken cancel)
    {
        var handOver = await LoadAsync(db, due.Id, cancel);
        var begun = handOver.Complete(now);
        db.Add(begun);
        await db.EndActingAsync(handOver.Post, begun.From, handOver.OrderNumber, cancel);
    }

    private static Task<HandOver> LoadAsync(PrakanDb db, Guid id, CancellationToken cancel) =>
        db.HandOvers.Include(one => one.Successor).Include(one => one.Post).ThenInclude(post => post.Organisation).SingleAsync(one => one.Id == id, cancel);
}
