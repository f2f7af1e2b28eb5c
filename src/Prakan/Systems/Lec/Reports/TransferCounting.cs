using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Reports;

/// <summary>Children who came and went between two days, both included: to another register, or to a school that keeps none here.</summary>
public sealed class TransferCounting(PrakanDb db, CurrentUser user)
{
    public async Task<IReadOnlyList<ReportCount>> ReadAsync(string path, DateOnly from, DateOnly until, ReportBy by, CancellationToken cancel)
    {
        var enrolments = db.Enrolments.For(user, Verb.SeeReports).Below([path]).Where(one => one.OtherSchoolId == null);
        var ended = enrolments.Where(one => one.Until >= from && one.Until <= until);
        return
        [
            .. await CountAsync(enrolments.Where(one => one.From >= from && one.From <= until && one.Began == ChildVerb.TransferredIn), ReportShapes.In, by, cancel),
            .. await CountAsync(ended.Where(one => one.Ended == ChildVerb.TransferredOut), ReportShapes.Out, by, cancel),
            .. await CountAsync(ended.Where(one => one.Ended == ChildVerb.Moved), ReportShapes.Away, by, cancel),
        ];
    }

    private static async Task<IEnumerable<ReportCount>> CountAsync(IQueryable<Enrolment> moved, string column, ReportBy by, CancellationToken cancel)
    {
        var counted = await moved.GroupBy(one => by == ReportBy.Level ? one.Level : one.Path).Select(some => new { some.Key, Number = some.Count() }).ToListAsync(cancel);
        return counted.Select(one => new ReportCount(one.Key, false, column, one.Number));
    }
}
