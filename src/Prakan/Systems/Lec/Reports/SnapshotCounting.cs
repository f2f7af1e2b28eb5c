using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.Lec.Reports;

/// <summary>Children as they were confirmed in a round, which stays as it was.</summary>
public sealed class SnapshotCounting(PrakanDb db, CurrentUser user)
{
    public async Task<IReadOnlyList<ReportCount>> ReadAsync(string path, int round, ReportBy by, CancellationToken cancel)
    {
        var confirmed = db.Snapshots.For(user, Verb.SeeReports).Below([path]).Where(one => one.RoundId == round && one.ReplacedAt == null);
        var heads = await db.CountHeadsAsync(db.HeadCounts.Where(head => confirmed.Any(one => one.Id == head.SnapshotId)), by, cancel);
        if (by != ReportBy.Age) return heads;
        var ages = await AgesAsync(path, round, cancel);
        // Of the heads those are left whose age nobody has written down.
        return [.. ages, .. heads.Select(head => head with { Number = head.Number - ages.Where(age => age.Other == head.Other && age.Column == head.Column).Sum(age => age.Number) }).Where(head => head.Number > 0)];
    }

    private async Task<IReadOnlyList<ReportCount>> AgesAsync(string path, int round, CancellationToken cancel)
    {
        var born = from child in db.CountedChildren.For(user, Verb.SeeReports).Below([path])
                   join snapshot in db.Snapshots on child.SnapshotId equals snapshot.Id
                   where snapshot.RoundId == round && snapshot.ReplacedAt == null && child.BirthDate != null
                   select new { Born = child.BirthDate!.Value, Day = snapshot.AsOf, Other = child.OtherSchoolId != null, child.Sex };
        var aged = born.Select(one => new { Age = one.Day.Year - one.Born.Year - (one.Born.Month * 100 + one.Born.Day > one.Day.Month * 100 + one.Day.Day ? 1 : 0), one.Other, one.Sex });
        var counted = await aged.GroupBy(one => new { one.Age, one.Other, one.Sex }).Select(some => new { some.Key, Number = some.Count() }).ToListAsync(cancel);
        return [.. counted.Select(one => new ReportCount($"{one.Key.Age}", one.Key.Other, $"{one.Key.Sex}", one.Number))];
    }
}
