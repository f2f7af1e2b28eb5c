using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Demo.Rounds;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.Lec.Registers;
using Prakan.Systems.Lec.Snapshots;

namespace Prakan.Systems.Lec.Demo;

/// <summary>Snapshots of what was confirmed in the demo: head counts of every institution, children where they are written.</summary>
internal sealed class RollCounting(PrakanDb db, Rolls rolls, string key)
{
    public async Task CountAsync(IReadOnlyList<Begun> begun, CancellationToken cancel)
    {
        var confirmed = begun.Where(one => one.Submission is not null && one.Obligation.State == ObligationState.Approved).ToList();
        if (confirmed.Count == 0) return;
        var snapshots = confirmed.ConvertAll(one => new Snapshot(one.Obligation, one.Obligation.DayOfCount(one.Submission!.SentAt), one.Submission.SentAt));
        await db.NumberAsync(snapshots, cancel);
        await db.BulkInsertNumberedAsync(snapshots, _ => { }, cancel);
        await SnapshotTaking.PlaceAsync(db, null, cancel);
        await db.BulkInsertAsync(confirmed.Zip(snapshots).Where(one => one.First.Organisation.Kind.IsInstitution()).SelectMany(one => rolls.RoomsOf(one.First.Organisation, key)
            .Select(room => new HeadCount(one.Second, room.Level, room.Room, null) { Boys = room.Boys, Girls = room.Girls })), _ => { }, cancel);
        await db.CountRowsAsync(cancel, "lec_snapshots", "lec_enrolments", "lec_children");
        var (round, closed) = (confirmed[0].Obligation.RoundId, confirmed[0].Obligation.Round.ClosedAt);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO lec_counted_children (snapshot_id, child_id, round_id, path, level, room, sex, birth_date)
            SELECT s.id, e.child_id, s.round_id, s.path, e.level, e.room, e.sex, c.birth_date
            FROM lec_snapshots s JOIN lec_enrolments e ON e.organisation_id = s.organisation_id AND e."from" <= s.as_of JOIN lec_children c ON c.id = e.child_id WHERE s.round_id = {round}
            """, cancel);
        if (closed is not null) await db.Database.ExecuteSqlAsync($"UPDATE lec_snapshots SET frozen_at = {closed} WHERE round_id = {round}", cancel);
    }
}
