using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Documents;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Imports;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Exports;

/// <summary>Gives out the registers below an office for other systems to take in: a few children at once, many by the guard of large registers.</summary>
public sealed class RosterDesk(PrakanDb db, CurrentUser user, LevelList levels, AccessLog access, TimeProvider clock)
{
    public const int Most = ExportModel.Most;

    private const string Purpose = "ดาวน์โหลดทะเบียนแบบ OneRoster";

    public Task<Organisation?> FindOfficeAsync(int id, CancellationToken cancel) => db.Organisations.For(user, Verb.KeepChildren).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

    public Task<ExportRequest?> FindAsync(Guid id, CancellationToken cancel) => db.ExportRequests.For(user, Verb.KeepChildren).SingleOrDefaultAsync(one => one.Id == id && one.Of == ExportOf.Roster, cancel);

    public Task<int> CountAsync(Organisation office, CancellationToken cancel) => Here(office).CountAsync(cancel);

    public async Task<ExportRequest> AskAsync(Organisation office, string reason, CancellationToken cancel)
    {
        var request = ExportRequest.Ask(office, await CountAsync(office, cancel), reason, (user.PersonId!.Value, user.Name), clock.GetUtcNow(), ExportOf.Roster);
        db.Add(request);
        await db.SaveChangesAsync(cancel);
        return request;
    }

    /// <summary>Taken along by whoever asked; every institution whose children go is told.</summary>
    public async Task<IActionResult> TakeAsync(ExportRequest request, Organisation office, CancellationToken cancel)
    {
        var schools = await SchoolsAsync(office, cancel);
        request.Take(user.PersonId!.Value, clock.GetUtcNow(), [.. schools.Where(one => one.Id != office.Id).Select(one => (one.Id, one.Path))]);
        await db.SaveChangesAsync(cancel);
        return await GiveAsync(office, request.Watermark, cancel);
    }

    public async Task<IActionResult> GiveAsync(Organisation office, string mark, CancellationToken cancel)
    {
        await access.LookAsync(new FactSubject($"organisation:{office.Id}", office.Id, office.Path), Purpose, cancel);
        var top = new RosterOffice(office.Id, office.Path, office.Name, office.Code, office.Kind.IsInstitution());
        var roster = new Roster(top, await SchoolsAsync(office, cancel), await ChildrenAsync(office, cancel), await levels.AllAsync(cancel), Occasion.Of(clock.Today()));
        return new Download($"OneRoster {office.Name}.zip", Download.Zip, (to, _) => roster.WriteAsync(to, mark));
    }

    private IQueryable<Enrolment> Here(Organisation office) =>
        db.Enrolments.For(user, Verb.KeepChildren).Below([office.Path]).Where(one => one.Until == null && one.OtherSchoolId == null && one.Child.Status == ChildStatus.Here);

    private Task<List<RosterOffice>> SchoolsAsync(Organisation office, CancellationToken cancel)
    {
        var here = Here(office);
        return db.Organisations.For(user, Verb.KeepChildren).Where(one => here.Any(row => row.OrganisationId == one.Id)).OrderBy(one => one.Details.Name).ThenBy(one => one.Id)
            .Select(one => new RosterOffice(one.Id, one.Path, one.Details.Name, one.Code, true)).ToListAsync(cancel);
    }

    private Task<List<RosterChild>> ChildrenAsync(Organisation office, CancellationToken cancel) =>
        Here(office).OrderBy(one => one.OrganisationId).ThenBy(one => one.Level).ThenBy(one => one.Room).ThenBy(one => one.ChildId)
            .Select(one => new RosterChild(one.ChildId, one.Id, one.OrganisationId, one.Level, one.Room, one.From, one.Child.Card.Number, one.Child.Card.FirstName, one.Child.Card.LastName, one.Child.Card.BirthDate, one.Sex)).ToListAsync(cancel);
}
