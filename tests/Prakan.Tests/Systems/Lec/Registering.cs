using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.Lec;
using Prakan.Systems.Lec.Bases;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Others;
using Prakan.Systems.Lec.Terms;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.Lec;

/// <summary>Registers and rounds over them, for tests to look at: institutions confirm, then their authority.</summary>
internal static class Registering
{
    public static RoundPlan Plan(DateTimeOffset now) => Make.Plan(now, Make.Confirmed) with
    {
        System = LecSystem.Name,
        Title = "ยืนยันทะเบียนเด็กและนักเรียน 1/2569",
        Term = 1,
        Parts = [.. new LecSystem(TimeProvider.System).Parts],
        Expected = new Expectation { Kinds = [OrganisationKind.School, OrganisationKind.ChildCentre, OrganisationKind.TownMunicipality, OrganisationKind.SubdistrictMunicipality], Areas = [] },
    };

    public static async Task<Round> OpenLecRoundAsync(this PrakanApp app, Func<RoundPlan, RoundPlan>? with = null)
    {
        int id;
        await using (var db = app.OpenDb())
        {
            var issuer = await db.Organisations.SingleAsync(one => one.Id == Cast.Dla.Id);
            var plan = Plan(app.Clock.GetUtcNow());
            var round = Round.Begin(await db.NextRoundIdAsync(), issuer, with is null ? plan : with(plan));
            db.Add(round);
            db.Add(new RegisterTerms(round, OtherEntry.HeadCounts, RegisterTerms.UsualEdges));
            await db.SaveChangesAsync();
            round.Publish(app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            foreach (var place in await db.Organisations.Where(one => one.Kind == OrganisationKind.School || one.Kind == OrganisationKind.ChildCentre).ToListAsync())
                if (await db.BaseSheets.SingleOrDefaultAsync(one => one.OrganisationId == place.Id) is null) db.Add(BaseSheet.Begin(place, new BaseCard { Teachers = 3 }, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
            id = round.Id;
        }
        await app.KeepRoundsAsync();
        await using var fresh = app.OpenDb();
        return await fresh.Rounds.AsNoTracking().SingleAsync(one => one.Id == id);
    }

    /// <summary>A child of the centre since a month ago.</summary>
    public static async Task<Guid> EnrolledAsync(this PrakanApp app, Place place, string number, string first = "ปิติ", Sex sex = Sex.Male, string level = "K2")
    {
        await using var db = app.OpenDb();
        var office = await db.Organisations.SingleAsync(one => one.Id == place.Id);
        var now = app.Clock.GetUtcNow();
        var (by, day) = (new Writer(null, null, now), Clock.DayOf(now));
        var card = new ChildCard(number, sex == Sex.Male ? "เด็กชาย" : "เด็กหญิง", first, "พิทักษ์ไทย", day.AddYears(-5).AddDays(-20), sex, "ไทย");
        var child = Child.Enrol(office, card, new Classroom(level, "1"), day.AddDays(-30), by);
        child.GoWithoutIdentity("อยู่ระหว่างแจ้งเกิด", by);
        db.Add(child);
        await db.SaveChangesAsync();
        return child.Id;
    }

    public static async Task<Child> ChildAsync(this PrakanApp app, Guid id)
    {
        await using var db = app.OpenDb();
        return await db.Children.AsNoTracking().Include(one => one.Enrolments.OrderBy(row => row.From)).Include(one => one.Events.OrderBy(row => row.Id)).SingleAsync(one => one.Id == id);
    }

    public static IdentityVault Vault(this PrakanApp app) => app.Services.GetRequiredService<IdentityVault>();

    public static async Task<string> CodeOfAsync(this PrakanApp app, Place place)
    {
        await using var db = app.OpenDb();
        return await db.Organisations.Where(one => one.Id == place.Id).Select(one => one.Code).SingleAsync();
    }

    /// <summary>As the sender's page does it: with all that the checklist finds.</summary>
    public static async Task ConfirmAsync(this PrakanApp app, long id)
    {
        await using var db = app.OpenDb();
        var system = new LecSystem(app.Clock);
        var report = await db.Obligations.Include(one => one.Round).Include(one => one.Organisation).Include(one => one.Explanations).Include(one => one.Unlocks).SingleAsync(one => one.Id == id);
        var (now, written) = (app.Clock.GetUtcNow(), await system.ReadAsync(db, report, default));
        var submission = report.Send(new Delivery(written.Content, written.Findings, now, now));
        db.Add(submission);
        await db.SaveChangesAsync();
        await system.ConfirmedAsync(db, report, submission, default);
    }

    public static async Task<IReadOnlyList<Finding>> FindingsAsync(this PrakanApp app, long id)
    {
        await using var db = app.OpenDb();
        var report = await db.Obligations.Include(one => one.Round).Include(one => one.Organisation).SingleAsync(one => one.Id == id);
        return (await new LecSystem(app.Clock).ReadAsync(db, report, default)).Findings;
    }

    public static async Task<int> OtherSchoolAsync(this PrakanApp app, Place authority, string name)
    {
        await using var db = app.OpenDb();
        var school = OtherSchool.Enter(await db.Organisations.SingleAsync(one => one.Id == authority.Id), new OtherSchoolCard(name, null, "เอกชน", Expansion: false));
        db.Add(school);
        await db.SaveChangesAsync();
        return school.Id;
    }

    public static async Task CountOthersAsync(this PrakanApp app, long report, int school, int boys, int girls)
    {
        await using var db = app.OpenDb();
        var counted = new OtherReturn(await db.Obligations.Include(one => one.Round).SingleAsync(one => one.Id == report), await db.OtherSchools.SingleAsync(one => one.Id == school));
        counted.Count([new LevelHeads("P1", boys, girls)], app.Clock.GetUtcNow());
        counted.TakeIn(app.Clock.GetUtcNow());
        db.Add(counted);
        await db.SaveChangesAsync();
    }
}
