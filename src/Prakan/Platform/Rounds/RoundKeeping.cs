using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Shared;

namespace Prakan.Platform.Rounds;

/// <summary>What the clock does to rounds: opens them, keeps their lists true to the tree, and locks again what was unlocked for a time.</summary>
public sealed class RoundKeeping(SystemDb system, TimeProvider clock)
{
    public async Task KeepAsync(CancellationToken cancel = default)
    {
        while (await OpenNextAsync(cancel))
        {
        }
        while (await LockNextAsync(cancel))
        {
        }
    }

    private async Task<bool> OpenNextAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var due = await db.Database.SqlQuery<int>($"SELECT id AS \"Value\" FROM rounds WHERE state = 'Published' AND frozen_at IS NULL AND opens <= {now} ORDER BY opens, id LIMIT 1 FOR UPDATE SKIP LOCKED").ToListAsync(cancel);
        if (due is not [var id]) return false;

        var round = await db.Rounds.SingleAsync(one => one.Id == id, cancel);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(2));
        round.Freeze(await db.WriteAsync(round, Clock.DayOf(now), null, cancel), now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Who opened, came below or was founded since is added; who closed before sending anything is excused; each with its reason.</summary>
    public async Task FollowTreeAsync(CancellationToken cancel = default)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var today = clock.Today();
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('rounds'))", cancel);
        foreach (var round in await db.Rounds.Where(one => one.State == RoundState.Published && one.FrozenAt != null).ToListAsync(cancel))
        {
            await db.WriteAsync(round, today, "ตั้งหรือย้ายเข้ามาหลังเปิดรอบ", cancel);
            await db.Obligations.Where(one => one.RoundId == round.Id && one.ExcusedAt == null && one.Organisation.ClosedOn <= today
                    && (one.State == Obligations.ObligationState.NotStarted || one.State == Obligations.ObligationState.Draft))
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.ExcusedAt, clock.GetUtcNow()).SetProperty(one => one.ExcuseReason, "หน่วยงานเลิกหรือรวมแล้ว"), cancel);
        }
        await transaction.CommitAsync(cancel);
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
