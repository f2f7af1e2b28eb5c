using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Systems.Lec.Duplicates;

namespace Prakan.Systems.Lec.Money;

/// <summary>Reads what a round counted, from its snapshots alone: nothing that changed since is asked.</summary>
public sealed class PaidSchools(PrakanDb db, CurrentUser user)
{
    public async Task<List<PaidSchool>> ReadAsync(int round, CancellationToken cancel)
    {
        var counts = await (from head in db.HeadCounts.AsNoTracking().For(user, Verb.SeeReports)
                            join snapshot in db.Snapshots on head.SnapshotId equals snapshot.Id
                            where snapshot.RoundId == round && snapshot.ReplacedAt == null
                            group new { head, snapshot } by new { head.SnapshotId, head.OrganisationId, head.OtherSchoolId, head.OtherExpansion, head.Level, snapshot.AsOf } into some
                            select new { some.Key, Heads = some.Sum(one => one.head.Boys + one.head.Girls) }).ToListAsync(cancel);
        var places = await db.Snapshots.AsNoTracking().For(user, Verb.SeeReports).Where(one => one.RoundId == round && one.ReplacedAt == null).ToDictionaryAsync(one => one.Id, one => one.Place, cancel);
        var twice = await TwiceAsync(round, cancel);
        var others = await db.OtherSchools.AsNoTracking().For(user, Verb.SeeReports).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        return [.. counts.GroupBy(one => (one.Key.SnapshotId, one.Key.OtherSchoolId)).Select(some =>
        {
            var (place, first) = (places[some.Key.SnapshotId], some.First().Key);
            var heads = some.GroupBy(one => one.Key.Level).ToDictionary(level => level.Key, level => level.Sum(one => one.Heads) - (first.OtherSchoolId is null ? twice.GetValueOrDefault((first.OrganisationId, level.Key)) : 0));
            var (name, expansion) = first.OtherSchoolId is { } other ? (others.GetValueOrDefault(other, ""), first.OtherExpansion) : (place.Name, place.IsExpansion);
            return new PaidSchool((first.OrganisationId, first.OtherSchoolId), name, place.AuthorityId, place.Authority, place.Province, first.AsOf, new SchoolHeads(heads, expansion));
        })];
    }

    /// <summary>Of a child who stood in two registers when the round counted, only one is paid for: where it came first, and once one of the two has moved out, where it stays.</summary>
    private async Task<Dictionary<(int, string), int>> TwiceAsync(int round, CancellationToken cancel)
    {
        var counted = from child in db.CountedChildren.AsNoTracking().For(user, Verb.SeeReports)
                      join snapshot in db.Snapshots on child.SnapshotId equals snapshot.Id
                      where snapshot.RoundId == round && snapshot.ReplacedAt == null && child.OtherSchoolId == null
                      let until = snapshot.FrozenAt ?? DateTimeOffset.MaxValue
                      where db.Duplicates.Any(one => one.Ground == DuplicateGround.SameNumber && (one.ChildId == child.ChildId || one.OtherChildId == child.ChildId) && one.FoundAt <= until
                          && (one.EndedAt == null || one.EndedAt > until || (one.EndedAt > snapshot.TakenAt && one.State == DuplicateState.Settled))
                          && child.ChildId != (one.MovedAt <= until ? one.StayingChildId : one.CountedChildId))
                      group child by new { snapshot.OrganisationId, child.Level } into some
                      select new { some.Key, Count = some.Count() };
        return await counted.ToDictionaryAsync(one => (one.Key.OrganisationId, one.Key.Level), one => one.Count, cancel);
    }
}
