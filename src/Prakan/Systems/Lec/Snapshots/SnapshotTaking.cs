using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Snapshots;

/// <summary>Keeps what was confirmed: head counts and the children they count, row by row, in the transaction of the confirmation.</summary>
internal static class SnapshotTaking
{
    public static async Task TakeAsync(PrakanDb db, Obligation obligation, Submission confirmed, CancellationToken cancel)
    {
        var (id, now) = (obligation.Id, confirmed.SentAt);
        await db.Snapshots.Where(one => one.ObligationId == id && one.ReplacedAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.ReplacedAt, now), cancel);
        var snapshot = new Snapshot(obligation, obligation.DayOfCount(now), now);
        db.Add(snapshot);
        await db.SaveChangesAsync(cancel);
        await PlaceAsync(db, snapshot.Id, cancel);
        await CountAsync(db, snapshot, cancel);
        await CountOthersAsync(db, snapshot, cancel);
    }

    /// <summary>From now on money and reports are reckoned from what was confirmed last.</summary>
    public static async Task FreezeAsync(PrakanDb db, Round round, CancellationToken cancel)
    {
        var (id, now) = (round.Id, round.ClosedAt);
        await db.Snapshots.Where(one => one.RoundId == id && one.ReplacedAt == null && one.FrozenAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.FrozenAt, now), cancel);
    }

    /// <summary>Writes down where it stands, once; the authority may lie beyond the wall of whoever confirms. Without a number, all that have not been placed.</summary>
    internal static Task PlaceAsync(PrakanDb db, long? snapshot, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"SELECT prakan_place_snapshots({snapshot})", cancel);

    private static async Task CountAsync(PrakanDb db, Snapshot snapshot, CancellationToken cancel)
    {
        var (id, round, office, day) = (snapshot.Id, snapshot.RoundId, snapshot.OrganisationId, snapshot.AsOf);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO lec_head_counts (snapshot_id, round_id, organisation_id, path, level, room, other_school_id, other_expansion, boys, girls)
            SELECT {id}, {round}, e.organisation_id, e.path, e.level, e.room, e.other_school_id, coalesce(s.expansion, false), count(*) FILTER (WHERE e.sex = 'Male'), count(*) FILTER (WHERE e.sex = 'Female')
            FROM lec_enrolments e LEFT JOIN lec_other_schools s ON s.id = e.other_school_id
            WHERE e.organisation_id = {office} AND e.path = {snapshot.Path} AND e."from" <= {day} AND (e.until IS NULL OR e.until > {day})
            GROUP BY e.organisation_id, e.path, e.level, e.room, e.other_school_id, s.expansion
            """, cancel);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO lec_counted_children (snapshot_id, child_id, round_id, path, level, room, sex, birth_date, other_school_id)
            SELECT {id}, e.child_id, {round}, e.path, e.level, e.room, e.sex, c.birth_date, e.other_school_id
            FROM lec_enrolments e LEFT JOIN lec_children c ON c.id = e.child_id
            WHERE e.organisation_id = {office} AND e.path = {snapshot.Path} AND e."from" <= {day} AND (e.until IS NULL OR e.until > {day})
            """, cancel);
    }

    /// <summary>Schools of other affiliations that were entered as head counts.</summary>
    private static async Task CountOthersAsync(PrakanDb db, Snapshot snapshot, CancellationToken cancel)
    {
        var returns = await db.OtherReturns.AsNoTracking().Include(one => one.School).Where(one => one.ObligationId == snapshot.ObligationId && one.InAt != null).ToListAsync(cancel);
        if (returns.Count == 0) return;
        db.AddRange(returns.SelectMany(one => one.Heads.Select(heads => new HeadCount(snapshot, heads.Level, "", one.SchoolId) { OtherExpansion = one.School.Expansion, Boys = heads.Boys, Girls = heads.Girls })));
        await db.SaveChangesAsync(cancel);
    }
}
