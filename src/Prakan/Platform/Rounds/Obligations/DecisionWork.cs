using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>The reports that wait for a level's decision, round by round. Counting stops at a hundred, so that a million waiting cost no more.</summary>
internal static class DecisionWork
{
    public static async Task<IEnumerable<OpenWork>> ToDecideAsync(this PrakanDb db, HeldPost post, DateTimeOffset now, CancellationToken cancel)
    {
        if (!post.Role.Holds(Verb.ApproveReport) || post.Level() is not { } level) return [];
        var waiting = await WaitingAsync(db, $"{level}", post.Path, cancel);
        if (waiting.Count == 0) return [];

        var ids = waiting.Select(one => one.RoundId).ToArray();
        var plans = await db.Rounds.AsNoTracking().Where(round => ids.Contains(round.Id)).ToDictionaryAsync(round => round.Id, round => round.Plan, cancel);
        var off = plans.Values.Any(plan => plan.Calendar.Count > 0) ? await db.Holidays.Select(day => day.Date).ToListAsync(cancel) : [];
        return waiting.Select(one => new OpenWork("พิจารณารายงานที่ส่งมา", $"/rounds/{one.RoundId}/reports", one.Count)
        {
            About = plans[one.RoundId].Title,
            Since = one.Oldest,
            Due = NextStep(plans[one.RoundId], level, new Holidays(off), now),
        });
    }

    private static Task<List<Waiting>> WaitingAsync(PrakanDb db, string level, string path, CancellationToken cancel)
    {
        var end = path + "~";
        return db.Database.SqlQuery<Waiting>($"""
            SELECT r.id AS "RoundId", found.count AS "Count", CASE WHEN found.count < {OpenWork.Most} THEN found.oldest ELSE (
                SELECT sent_at FROM obligations WHERE round_id = r.id AND waiting = {level} AND path >= {path} AND path < {end} ORDER BY sent_at LIMIT 1) END AS "Oldest"
            FROM rounds r CROSS JOIN LATERAL (
                SELECT count(*)::int AS count, min(sent_at) AS oldest FROM (
                    SELECT sent_at FROM obligations WHERE round_id = r.id AND waiting = {level} AND path >= {path} AND path < {end} LIMIT {OpenWork.Most}) first) found
            WHERE r.state IN ('Published', 'Closed') AND found.count > 0
            """).ToListAsync(cancel);
    }

    /// <summary>By when the round's calendar next wants something of this level.</summary>
    private static DateTimeOffset? NextStep(RoundPlan plan, ReportLevel level, Holidays holidays, DateTimeOffset now) =>
        plan.Dated(holidays).Where(step => step.Step.Who == level && step.On >= Clock.DayOf(now)).Select(step => (DateTimeOffset?)Clock.At(step.On!.Value, new TimeOnly(23, 59))).FirstOrDefault();

    private sealed record Waiting(int RoundId, int Count, DateTimeOffset? Oldest);
}
