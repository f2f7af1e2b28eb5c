using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Reorganising;

public sealed class DecisionTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private DateOnly Today => app.Clock.Today();

    [Fact]
    public async Task A_name_changes_on_its_day_and_the_past_stays()
    {
        var krit = await app.As(Cast.Krit);
        await krit.Decide(Cast.NamRinSchool, "rename", new { Name = "โรงเรียนเทศบาล 2 (ใหม่)", Decision__On = Today.AddDays(-10).Typed(), Decision__OrderNumber = "ที่ 1/2569" });

        var now = await krit.Get($"/organisations/{Cast.NamRinSchool.Id}");
        Assert.Equal("โรงเรียนเทศบาล 2 (ใหม่)", now.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("เปลี่ยนชื่อจาก", now.Html.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        var before = await krit.Get($"/organisations/{Cast.NamRinSchool.Id}?On={Today.AddDays(-11).Typed()}");
        Assert.Equal(Cast.NamRinSchool.Name, before.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("ยังไม่ตั้ง", (await krit.Get($"/organisations/{Cast.NamRinSchool.Id}?On=1/1/2550")).Main, StringComparison.Ordinal);

        var early = await krit.Rehearse(Cast.NamRinSchool, "rename", new { Name = "ชื่อก่อนหน้า", Decision__On = Today.AddDays(-20).Typed(), Decision__OrderNumber = "ที่ 2/2569" });
        Assert.Contains("ก่อนการเปลี่ยนแปลงครั้งล่าสุด", early.Html.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rehearsal_changes_nothing()
    {
        var krit = await app.As(Cast.Krit);
        var rehearsal = await krit.Rehearse(Cast.DoiCentre, "close", new { Decision__On = Today.Typed(), Decision__OrderNumber = "ที่ 3/2569" });

        Assert.Contains("ยืนยันให้มีผลทันทีหรือไม่", rehearsal.Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Null((await db.Organisations.SingleAsync(one => one.Id == Cast.DoiCentre.Id, TestContext.Current.CancellationToken)).ClosedOn);
        Assert.False(await db.OrganisationChanges.AnyAsync(one => one.OrganisationId == Cast.DoiCentre.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_form_sent_twice_decides_once()
    {
        var krit = await app.As(Cast.Krit);
        var rehearsal = await krit.Rehearse(Cast.PhaSukTown, "new", new { Kind = "ChildCentre", Name = "ศพด.บ้านใหม่", Decision__On = Today.Typed(), Decision__OrderNumber = "ที่ 4/2569" });
        var both = await Task.WhenAll(krit.Confirm(rehearsal), krit.Confirm(rehearsal));

        Assert.All(both, answer => Assert.Equal(302, (int)answer.Status));
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Organisations.CountAsync(one => one.Details.Name == "ศพด.บ้านใหม่", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("move", "เทศบาลเมืองดอยคำ")]
    [InlineData("move", "ศพด.บ้านหนองไผ่")]
    [InlineData("merge", "ศพด.วัดศรีมงคล")]
    public async Task A_place_that_cannot_take_it_is_not_offered(string step, string other)
    {
        var krit = await app.As(Cast.Krit);
        var answer = await krit.Rehearse(Cast.PhaSukTown, step, new { Other = other, Decision__On = Today.Typed(), Decision__OrderNumber = "ที่ 5/2569" });

        Assert.Null(answer.Html.QuerySelector("section.confirm"));
        if (step == "merge" || other != Cast.DoiTown.Name) Assert.Contains("ไม่พบหน่วยงานที่รับได้", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_below_a_wrong_kind_is_refused()
    {
        var school = Organisation.Found(90, null, OrganisationKind.Country, new OrganisationDetails { Name = "ประเทศ" }, new DateOnly(2020, 1, 1));
        var rule = Assert.Throws<RuleBroken>(() => OrganisationChange.Found(school, new OrganisationPart(OrganisationKind.School, "โรงเรียน"), new Decision { On = new DateOnly(2021, 1, 1) }));
        Assert.Equal("organisation.kind-misplaced", rule.Code);
    }
}
