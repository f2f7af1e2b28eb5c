using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Board;
using Prakan.Systems.Surveys;

namespace Prakan.Bench;

/// <summary>A land of so many institutions below authorities, districts and provinces, that has reported five years running; made by bulk.</summary>
internal sealed class BoardLand(IServiceProvider house, int institutions, string reports = SurveySystem.Name)
{
    public const int Country = 1, FirstProvince = 100, FirstInstitution = 100_000;
    private const int Years = 5, Department = 2, FirstDistrict = 1_000, FirstAgency = 10_000;

    private int Agencies => Math.Max(institutions * 7 / 50, 4);
    private int Districts => Math.Max(Agencies / 9, 2);
    private int Provinces => Math.Min(77, Math.Max(Districts / 2, 1));

    public static int[] Nodes => [Country, Department, FirstProvince, FirstAgency];

    /// <summary>Returns the cookie of somebody who sees all of it, and this year's round.</summary>
    public async Task<(string Cookie, int Round)> SettleAsync()
    {
        await using var db = house.GetRequiredService<SystemDb>().Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var country = Organisation.Found(Country, null, OrganisationKind.Country, new OrganisationDetails { Name = "ประเทศไทย" }, new DateOnly(2015, 5, 16));
        var department = Organisation.Found(Department, country, OrganisationKind.Department, new OrganisationDetails { Name = "กรม" }, new DateOnly(2015, 5, 16));
        var person = new Person("bench", "ผู้วัด เวลา");
        db.AddRange(country, department, Post.Give(person, country, Role.SystemAdministrator, new Tenure(DateTimeOffset.UtcNow.AddDays(-1), null, null), Giver.House));
        var token = SessionToken.New();
        await db.SaveChangesAsync();
        db.Add(new Session(person.Id, SessionToken.HashOf(token)!, DateTimeOffset.UtcNow, null, "bench"));
        await db.SaveChangesAsync();
        await PeopleAsync(db);
        var round = 0;
        for (var year = Years - 1; year >= 0; year--) round = await ReportAsync(db, department, round, year);
        await db.FoldCountsAsync(default);
        await db.CountRowsAsync(default);
        return ($"{SessionHandler.CookieName}={token}", round);
    }

    private async Task PeopleAsync(PrakanDb db)
    {
        await SpreadAsync(db, FirstProvince, Provinces, Department, 1, OrganisationKind.ProvincialOffice, "จังหวัด");
        await SpreadAsync(db, FirstDistrict, Districts, FirstProvince, Provinces, OrganisationKind.District, "อำเภอ");
        await SpreadAsync(db, FirstAgency, Agencies, FirstDistrict, Districts, OrganisationKind.SubdistrictMunicipality, "เทศบาลตำบล");
        await SpreadAsync(db, FirstInstitution, institutions, FirstAgency, Agencies, OrganisationKind.School, "โรงเรียน");
    }

    private static Task<int> SpreadAsync(PrakanDb db, int first, int count, int above, int howManyAbove, OrganisationKind kind, string name) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO organisations (id, path, parent_id, kind, opened_on, code, name, levels)
        SELECT {first} + n, up.path || {first} + n || '/', up.id, {$"{kind}"}, '2015-05-16', '', {name} || ' ' || n, ARRAY['early']
        FROM generate_series(0, {count} - 1) n JOIN organisations up ON up.id = {above} + n % {howManyAbove}
        """);

    /// <summary>Past years are all in; this year is half way.</summary>
    private async Task<int> ReportAsync(PrakanDb db, Organisation department, int last, int yearsAgo)
    {
        var opens = DateTimeOffset.UtcNow.AddDays(-20 - 365 * yearsAgo);
        var plan = new RoundPlan
        {
            System = reports, Title = $"แบบสำรวจ ปีการศึกษา {2569 - yearsAgo}", Year = 2569 - yearsAgo, Opens = opens, Due = opens.AddDays(40), CutOff = opens.AddDays(45),
            Expected = new Expectation { Kinds = [OrganisationKind.School] }, Parts = [new("staff", "บุคลากร")],
            Chain = new Chain([new(ChainVerb.Report, ReportLevel.Institution), new(ChainVerb.Approve, ReportLevel.Agency)]),
        };
        var id = await db.NextRoundIdAsync();
        var round = last == 0 ? Round.Begin(id, department, plan) : (await db.Rounds.SingleAsync(one => one.Id == last)).Copy(id, department);
        if (last != 0) round.Change(plan);
        round.Publish(opens.AddDays(-1));
        db.Add(round);
        await db.SaveChangesAsync();
        await house.GetRequiredService<RoundKeeping>().KeepAsync();
        await db.Database.ExecuteSqlAsync($"""
            UPDATE obligations SET first_sent_at = {opens} + interval '1 day' * (id % 40), decided_at = {opens} + interval '1 day' * (id % 43), late = id % 40 > 37,
                state = CASE WHEN {yearsAgo} > 0 OR id % 40 < 15 THEN 'Approved' WHEN id % 40 < 20 THEN 'Sent' WHEN id % 40 < 25 THEN 'Draft' ELSE 'NotStarted' END
            WHERE round_id = {round.Id}
            """);
        return round.Id;
    }
}
