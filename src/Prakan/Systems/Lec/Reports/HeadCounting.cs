using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Snapshots;

namespace Prakan.Systems.Lec.Reports;

internal static class HeadCounting
{
    /// <summary>Head counts, of which nobody knows the age.</summary>
    public static async Task<IReadOnlyList<ReportCount>> CountHeadsAsync(this PrakanDb db, IQueryable<HeadCount> heads, ReportBy by, CancellationToken cancel)
    {
        var keyed = by switch
        {
            ReportBy.Level => heads.Select(one => new { Key = one.Level, Other = one.OtherSchoolId != null, one.Boys, one.Girls }),
            ReportBy.Room => heads.Select(one => new { Key = one.Level + "/" + one.Room, Other = one.OtherSchoolId != null, one.Boys, one.Girls }),
            ReportBy.Affiliation => heads.Select(one => new { Key = db.OtherSchools.Where(school => school.Id == one.OtherSchoolId).Select(school => school.Affiliation).FirstOrDefault() ?? "", Other = one.OtherSchoolId != null, one.Boys, one.Girls }),
            ReportBy.Age => heads.Select(one => new { Key = "", Other = one.OtherSchoolId != null, one.Boys, one.Girls }),
            _ => heads.Select(one => new { Key = one.Path, Other = one.OtherSchoolId != null, one.Boys, one.Girls }),
        };
        var counted = await keyed.GroupBy(one => new { one.Key, one.Other }).Select(some => new { some.Key, Boys = some.Sum(one => one.Boys), Girls = some.Sum(one => one.Girls) }).ToListAsync(cancel);
        return [.. counted.SelectMany(one => new[] { new ReportCount(one.Key.Key, one.Key.Other, $"{Sex.Male}", one.Boys), new ReportCount(one.Key.Key, one.Key.Other, $"{Sex.Female}", one.Girls) })];
    }
}
