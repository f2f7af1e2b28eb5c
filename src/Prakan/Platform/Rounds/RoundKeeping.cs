using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Shared;

namespace Prakan.Platform.Rounds;

/// <summary>What the clock does to rounds: opens them, closes them, and locks again what was unlocked for a time.</summary>
public sealed class RoundKeeping(SystemDb system, ReportingSystems systems, TimeProvider clock)
{
    public async Task KeepAsync(CancellationToken cancel = default)
    {
        while (await OpenNextAsync(cancel))
        {
        }
        while (await LockNextAsync(cancel))
        {
        }
        while (await CloseNextAsync(cancel))
        {
        }
    }

    public Task FollowTreeAsync(CancellationToken cancel = default) => new TreeFollowing(system, clock).FollowAsync(cancel);

    private async Task<bool> OpenNextAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var due = await db.Database.SqlQuery<int>($"SELECT id AS \"Value\" FROM rounds WHERE state = 'Published' AND frozen_at IS NULL AND opens <= {now} ORDER BY opens, id LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(cancel);
        if (due is not [var id]) return false;

        var round = await db.Rounds.SingleAsync(one => one.Id == id, cancel);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(2));
        var expected = await db.Expected(round, Clock.DayOf(now)).OrderBy(one => one.OrganisationId).ToListAsync(cancel);
        await db.BulkInsertAsync(expected.Select(one => Obligation.Freeze(round, one)), _ => { }, cancel);
        round.Freeze(expected.Count, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Closes a round whose days after the last cut-off are over; while somebody is asked to mend a report, it waits.</summary>
    private async Task<bool> CloseNextAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var over = await db.Database.SqlQuery<int>($"""
            SELECT r.id AS "Value" FROM rounds r
            WHERE r.state = 'Published' AND r.frozen_at IS NOT NULL AND greatest(r.cut_off, r.published_at) + make_interval(days => r.closes_after_days) < {now}
              AND NOT EXISTS (SELECT FROM obligations o WHERE o.round_id = r.id AND o.excused_at IS NULL
                AND (o.state IN ('Returned', 'Reopened') OR o.extended_cut_off + make_interval(days => r.closes_after_days) >= {now}))
            ORDER BY r.cut_off, r.id LIMIT 1 FOR UPDATE OF r SKIP LOCKED
            """).ToListAsync(cancel);
        if (over is not [var id]) return false;

        var round = await db.Rounds.SingleAsync(one => one.Id == id, cancel);
        round.Close(null, now);
        await systems.Of(round).ClosedAsync(db, round, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task<bool> LockNextAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var over = await db.Unlocks
            .FromSql($"SELECT *, xmin FROM unlocks WHERE state = 'Granted' AND until < {now} ORDER BY until LIMIT 1 FOR UPDATE SKIP LOCKED")
            .SingleOrDefaultAsync(cancel);
        if (over is null) return false;

        await db.Entry(over).Reference(one => one.Obligation).Query().Include(one => one.Round).LoadAsync(cancel);
        over.RunOut(await IsChangedBelowAsync(db, over, cancel), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static async Task<bool> IsChangedBelowAsync(PrakanDb db, Unlock over, CancellationToken cancel)
    {
        var (top, since) = (over.Obligation, over.AnsweredAt);
        if (top.Report is not { AfterAllBelow: true }) return false;
        var end = top.Path + "~";
        await db.Database.ExecuteSqlAsync($"SELECT FROM obligations WHERE round_id = {top.RoundId} AND path > {top.Path} AND path < {end} ORDER BY id FOR SHARE", cancel);
        return await db.Obligations.Below([top.Path]).AnyAsync(
            one => one.RoundId == top.RoundId && one.Id != top.Id && one.ExcusedAt == null && (one.State != Obligations.ObligationState.Approved || one.SentAt > since), cancel);
    }
}
