using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Platform.Notices;

/// <summary>The days before and after a due date on which those who have not sent hear of it: one row for the whole round, one each for whom it was extended.</summary>
internal static class Reminders
{
    public static async Task RemindAsync(this PrakanDb db, DateOnly day, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var round in await db.Rounds.AsNoTracking().Where(one => one.State == RoundState.Published && one.FrozenAt != null).ToListAsync(cancel))
        {
            foreach (var days in round.Plan.Reminders.Distinct())
            {
                if (Clock.DayOf(round.Plan.Due).AddDays(-days) == day) db.Add(Whole(round, days, now));
                var (from, until) = (Clock.StartOf(day.AddDays(days)), Clock.StartOf(day.AddDays(days + 1)));
                await db.TellExtendedAsync(round.Id, $"{Kind(days)}", days, from, until, now, cancel);
            }
        }
    }

    private static NoticeKind Kind(int days) => days >= 0 ? NoticeKind.BeforeDue : NoticeKind.Late;

    private static Notice Whole(Round round, int days, DateTimeOffset now)
    {
        var notice = new Notice(Kind(days), NoticeTo.Everybody(round), "/inbox", detail: new { round = round.Plan.Title, round.Plan.Due, days });
        notice.Date(now);
        return notice;
    }

    private static Task<int> TellExtendedAsync(this PrakanDb db, int round, string kind, int days, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"""
            INSERT INTO notices (id, kind, organisation_id, path, href, detail, at)
            SELECT gen_random_uuid(), {kind}, o.organisation_id, o.path, '/obligations/' || o.id, jsonb_build_object('round', r.title, 'due', o.extended_due, 'days', {days}), {now}
            FROM obligations o JOIN rounds r ON r.id = o.round_id
            WHERE o.round_id = {round} AND o.extended_due >= {from} AND o.extended_due < {until} AND o.extended_due > r.due AND o.excused_at IS NULL AND o.state NOT IN ('Sent', 'Approved')
            """, cancel);
}
