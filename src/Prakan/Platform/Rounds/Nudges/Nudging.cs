using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Notices;
using Prakan.Platform.Rounds.Board;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Nudges;

/// <summary>Reminds those below an office that have not sent: all of them or some, each at most once a day, in one transaction with what tells them.</summary>
public sealed class Nudging(PrakanDb db, CurrentUser user, TimeProvider clock)
{
    /// <summary>Without a choice, everybody who is missing. Returns how many are told.</summary>
    public async Task<int> NudgeAsync(BoardPlace place, IReadOnlyCollection<long> only, string? words, CancellationToken cancel)
    {
        place.Round.DemandPublished();
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var nudge = Nudge.Begin(place.Round, place.Office, user.PersonId!.Value, now);
        db.Add(nudge);
        await db.SaveChangesAsync(cancel);

        var told = await ReachAsync(nudge, [.. only], cancel);
        Unless(told.Count > 0, "nudge.nobody-left");
        nudge.Reached(told.Count);
        await db.TellAsync(NoticeKind.Nudged, told, words, now, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return told.Count;
    }

    private async Task<IReadOnlyList<long>> ReachAsync(Nudge nudge, long[] only, CancellationToken cancel)
    {
        var (end, today) = (nudge.Path + "~", Shared.Clock.DayOf(nudge.At));
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(1));
        return await db.Database.SqlQuery<long>($"""
            INSERT INTO nudged_reports (obligation_id, path, nudge_id, "on", at)
            SELECT o.id, o.path, {nudge.Id}, {today}, {nudge.At} FROM obligations o
            WHERE o.round_id = {nudge.RoundId} AND o.path >= {nudge.Path} AND o.path < {end}
              AND o.excused_at IS NULL AND o.state NOT IN ('Sent', 'Approved') AND (cardinality({only}) = 0 OR o.id = ANY ({only}))
            ON CONFLICT (obligation_id, "on") DO NOTHING
            RETURNING obligation_id AS "Value"
            """).ToListAsync(cancel);
    }
}
