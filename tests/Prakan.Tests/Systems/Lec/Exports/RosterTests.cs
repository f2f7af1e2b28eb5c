using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Identities;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Exports;

public sealed class RosterTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string Number = "1112034563562";

    private static readonly string Page = $"/lec/registers/{Cast.NamRinTown.Id}/oneroster";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_roster_of_an_authority_is_whole_and_names_nobody_by_a_number_of_the_state()
    {
        var girl = await app.EnrolledAsync(Cast.BanNongCentre, "0071", "ชูใจ", Sex.Female, "K2");
        var boy = await app.EnrolledAsync(Cast.NamRinSchool, "72", "=HYPERLINK(1,2)", Sex.Male, "P1");
        await app.EnrolledAsync(Cast.DoiCentre, "73", "มานะ");
        await IdentifyAsync(girl);
        var mali = await app.As(Cast.Mali);
        Assert.Contains("2 คน", (await mali.Get(Page)).Main, StringComparison.Ordinal);
        var answer = await mali.Get($"{Page}.zip");
        Assert.Equal("application/zip", answer.Headers["Content-Type"]);
        var roster = new RosterFolder(answer.Bytes);

        Assert.Equal("1.2", roster.Files["manifest.csv"].Single(line => line["propertyName"] == "oneroster.version")["value"]);
        var bulk = roster.Files["manifest.csv"].Where(line => line["value"] == "bulk").Select(line => line["propertyName"]["file.".Length..] + ".csv");
        Assert.Equal(roster.Files.Keys.Where(name => name != "manifest.csv").Order(StringComparer.Ordinal), bulk.Order(StringComparer.Ordinal));
        Assert.Equal([$"{girl}", $"{boy}"], roster.Ids("users.csv").OrderBy(id => id != $"{girl}"));
        Assert.Equal(3, roster.Files["orgs.csv"].Count);
        Assert.All(roster.Files.Where(file => file.Key != "manifest.csv"), file => Assert.All(file.Value, row => Assert.True(Guid.TryParse(row["sourcedId"], out _) && row["status"] == "" && row["dateLastModified"] == "")));
        Assert.All(roster.Files.Where(file => file.Key != "manifest.csv"), file => Assert.Distinct(file.Value.Select(row => row["sourcedId"])));
        Assert.Empty(Dangling(roster));

        var user = roster.Files["users.csv"].Single(row => row["sourcedId"] == $"{girl}");
        Assert.Equal(("ชูใจ", "0071", "K2"), (user["givenName"], user["identifier"], user["grades"]));
        Assert.Equal("'=HYPERLINK(1,2)", roster.Files["users.csv"].Single(row => row["sourcedId"] == $"{boy}")["givenName"]);
        Assert.Equal("female", roster.Files["demographics.csv"].Single(row => row["sourcedId"] == $"{girl}")["sex"]);
        Assert.All(roster.Texts.Values, text => Assert.DoesNotContain(Number, text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"{Page}.zip")).Status);
        await using var db = app.OpenDb();
        Assert.True(await db.AccessEntries.AnyAsync(entry => entry.OrganisationId == Cast.NamRinTown.Id && entry.Purpose == "ดาวน์โหลดทะเบียนแบบ OneRoster", Cancel));
    }

    [Fact]
    public async Task A_reference_that_leads_nowhere_is_found()
    {
        await app.EnrolledAsync(Cast.DoiCentre, "0081");
        var roster = new RosterFolder((await (await app.As(Cast.Niran)).Get($"/lec/registers/{Cast.DoiTown.Id}/oneroster.zip")).Bytes);
        roster.Files["enrollments.csv"][0]["classSourcedId"] = $"{Guid.NewGuid()}";
        Assert.Single(Dangling(roster));
    }

    private static IEnumerable<string> Dangling(RosterFolder roster) =>
        new (string File, string Column, string Target)[]
        {
            ("orgs.csv", "parentSourcedId", "orgs.csv"), ("academicSessions.csv", "parentSourcedId", "academicSessions.csv"), ("courses.csv", "schoolYearSourcedId", "academicSessions.csv"), ("courses.csv", "orgSourcedId", "orgs.csv"),
            ("classes.csv", "courseSourcedId", "courses.csv"), ("classes.csv", "schoolSourcedId", "orgs.csv"), ("classes.csv", "termSourcedIds", "academicSessions.csv"), ("users.csv", "primaryOrgSourcedId", "orgs.csv"),
            ("roles.csv", "userSourcedId", "users.csv"), ("roles.csv", "orgSourcedId", "orgs.csv"), ("enrollments.csv", "classSourcedId", "classes.csv"), ("enrollments.csv", "schoolSourcedId", "orgs.csv"),
            ("enrollments.csv", "userSourcedId", "users.csv"), ("demographics.csv", "sourcedId", "users.csv"),
        }.SelectMany(one => roster.Dangling(one.File, one.Column, one.Target));

    private async Task IdentifyAsync(Guid id)
    {
        await using var db = app.OpenDb();
        var child = await db.Children.SingleAsync(one => one.Id == id, Cancel);
        child.Identify(IdentityNumber.Read(Number), app.Vault(), new Writer(null, null, app.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
    }
}
