using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Registers;
using Prakan.Systems.Lec.Terms;

namespace Prakan.Systems.Lec.Reports;

/// <summary>Children as the register tells of any day; those of other affiliations that are entered as head counts, as they were confirmed last.</summary>
public sealed class RegisterCounting(PrakanDb db, CurrentUser user)
{
    public async Task<IReadOnlyList<ReportCount>> ReadAsync(string path, DateOnly day, ReportBy by, CancellationToken cancel) =>
        [.. await ChildrenAsync(path, day, by, cancel), .. await HeadsAsync(path, day, by, cancel)];

    private async Task<IEnumerable<ReportCount>> ChildrenAsync(string path, DateOnly day, ReportBy by, CancellationToken cancel)
    {
        var here = db.Enrolments.For(user, Verb.SeeReports).Below([path]).On(day);
        var (year, birthday) = (day.Year, day.Month * 100 + day.Day);
        var keyed = by switch
        {
            ReportBy.Level => here.Select(one => new { Key = one.Level, Other = one.OtherSchoolId != null, one.Sex }),
            ReportBy.Room => here.Select(one => new { Key = one.Level + "/" + one.Room, Other = one.OtherSchoolId != null, one.Sex }),
            ReportBy.Affiliation => from one in here
                                    join school in db.OtherSchools.For(user, Verb.SeeReports) on one.OtherSchoolId equals (int?)school.Id into known
                                    from school in known.DefaultIfEmpty()
                                    select new { Key = school == null ? "" : school.Affiliation, Other = one.OtherSchoolId != null, one.Sex },
            // Whoever has gone elsewhere since has left its sex here, and not its day of birth.
            ReportBy.Age => from one in here
                            join child in db.Children.For(user, Verb.SeeReports) on one.ChildId equals child.Id into known
                            from child in known.DefaultIfEmpty()
                            select new
                            {
                                Key = child == null ? "" : (year - child.Card.BirthDate.Year - (child.Card.BirthDate.Month * 100 + child.Card.BirthDate.Day > birthday ? 1 : 0)).ToString(),
                                Other = one.OtherSchoolId != null,
                                one.Sex,
                            },
            _ => here.Select(one => new { Key = one.Path, Other = one.OtherSchoolId != null, one.Sex }),
        };
        var counted = await keyed.GroupBy(one => new { one.Key, one.Other, one.Sex }).Select(some => new { some.Key, Number = some.Count() }).ToListAsync(cancel);
        return counted.Select(one => new ReportCount(one.Key.Key, one.Key.Other, $"{one.Key.Sex}", one.Number));
    }

    private Task<IReadOnlyList<ReportCount>> HeadsAsync(string path, DateOnly day, ReportBy by, CancellationToken cancel)
    {
        var confirmed = db.Snapshots.For(user, Verb.SeeReports).Below([path]).Where(one => one.ReplacedAt == null && one.AsOf <= day && db.HeadCounts.Any(head => head.SnapshotId == one.Id && head.OtherSchoolId != null));
        var last = confirmed.Where(one => !db.Snapshots.Any(later => later.OrganisationId == one.OrganisationId && later.ReplacedAt == null && later.AsOf <= day && (later.AsOf > one.AsOf || (later.AsOf == one.AsOf && later.Id > one.Id))))
            .Where(one => db.RegisterTerms.Any(terms => terms.RoundId == one.RoundId && terms.Others == OtherEntry.HeadCounts));
        return db.CountHeadsAsync(db.HeadCounts.Where(head => head.OtherSchoolId != null && last.Any(one => one.Id == head.SnapshotId)), by, cancel);
    }
}
