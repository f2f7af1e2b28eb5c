using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Registers;
using Prakan.Systems.Lec.Terms;

namespace Prakan.Systems.Lec.Others;

/// <summary>The pupils of a school of another affiliation one by one, in rounds that ask for them so. They are the authority's rows, and counted apart.</summary>
public sealed class OtherChildren(PrakanDb db, CurrentUser user, ReportDesk reports, RegisterDesk registers, IdentityVault vault)
{
    public async Task<bool> AreAskedAsync(Obligation report, CancellationToken cancel) =>
        await db.RegisterTerms.AnyAsync(one => one.RoundId == report.RoundId && one.Others == OtherEntry.Children, cancel);

    public Task<List<Child>> ReadAsync(OtherSchool school, CancellationToken cancel)
    {
        var id = school.Id;
        return db.Children.For(user, Verb.SeeChildren).AsNoTracking().Include(one => one.Enrolments.Where(row => row.Until == null))
            .Where(one => one.Enrolments.Any(row => row.Until == null && row.OtherSchoolId == id))
            .OrderBy(one => one.Card.Number.Length).ThenBy(one => one.Card.Number).ThenBy(one => one.Id).ToListAsync(cancel);
    }

    public async Task EnrolAsync(Obligation report, OtherSchool school, Enrolling said, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await reports.HoldAsync(report, cancel);
        report.Write(LecSystem.OthersPart, reports.Now);
        var by = registers.WriterAt(report.Path);
        var child = Child.Enrol(report.Organisation, said.Card, said.Classroom, said.On, by, school.Id);
        if (said.Identity.Number is { } number) child.Identify(number, vault, by);
        else child.GoWithoutIdentity(said.Identity.Reason, by);
        db.Add(child);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
