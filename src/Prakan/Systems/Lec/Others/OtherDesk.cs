using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.Lec.Others;

/// <summary>The schools of other affiliations that an authority enters, and what each has counted in a round.</summary>
public sealed class OtherDesk(PrakanDb db, CurrentUser user, ReportDesk reports)
{
    public Task<OtherSchool?> FindAsync(Obligation report, int school, CancellationToken cancel) =>
        db.OtherSchools.For(user, Verb.WriteReport).SingleOrDefaultAsync(one => one.Id == school && one.OrganisationId == report.OrganisationId, cancel);

    public Task<OtherReturn?> ReturnAsync(Obligation report, OtherSchool school, CancellationToken cancel) =>
        db.OtherReturns.For(user, Verb.WriteReport).SingleOrDefaultAsync(one => one.ObligationId == report.Id && one.SchoolId == school.Id, cancel);

    public async Task<OtherSchool> EnterAsync(Obligation report, OtherSchoolCard card, CancellationToken cancel)
    {
        report.Write(LecSystem.OthersPart, reports.Now);
        var school = OtherSchool.Enter(report.Organisation, card);
        db.Add(school);
        await db.SaveChangesAsync(cancel);
        return school;
    }

    /// <summary>Counted, and where whoever counts says so, all there.</summary>
    public async Task CountAsync(Obligation report, OtherSchool school, IReadOnlyList<LevelHeads> heads, bool whole, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await reports.HoldAsync(report, cancel);
        var counted = await ReturnAsync(report, school, cancel);
        if (counted is null) db.Add(counted = new OtherReturn(report, school));
        counted.Count(heads, reports.Now);
        if (whole) counted.TakeIn(reports.Now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    public async Task CloseAsync(Obligation report, OtherSchool school, CancellationToken cancel)
    {
        report.Write(LecSystem.OthersPart, reports.Now);
        school.Close(Shared.Clock.DayOf(reports.Now));
        await db.SaveChangesAsync(cancel);
    }
}
