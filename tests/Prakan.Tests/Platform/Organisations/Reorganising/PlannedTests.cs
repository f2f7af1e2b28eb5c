using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Reorganising;

public sealed class PlannedTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task What_became_impossible_is_cancelled_whole_and_says_why()
    {
        var krit = await app.As(Cast.Krit);
        var on = app.Clock.Today().AddDays(2).Typed();
        await krit.Decide(Cast.DoiCentre, "rename", new { Name = "ศพด.ดอยคำ", Decision__On = on, Decision__OrderNumber = "ที่ 1/2570" });
        await krit.Decide(Cast.DoiCentre, "close", new { Decision__On = app.Clock.Today().AddDays(1).Typed(), Decision__OrderNumber = "ที่ 2/2570" });
        await krit.Decide(Cast.DoiTown, "move", new { Other = Cast.NamRinDistrict.Name, Decision__On = on, Decision__OrderNumber = "ที่ 3/2570" });
        await krit.Decide(Cast.DoiTown, "move", new { Other = Cast.NamRinDistrict.Name, Decision__On = on, Decision__OrderNumber = "ที่ 4/2570" });

        app.Clock.Advance(TimeSpan.FromDays(2));
        await using var db = app.OpenDb();
        var tree = new OrganisationTree(db, app.Clock);
        while (await tree.CarryOutNextAsync(TestContext.Current.CancellationToken))
        {
        }

        var states = await db.OrganisationChanges.Where(change => change.OrganisationId == Cast.DoiTown.Id || change.OrganisationId == Cast.DoiCentre.Id).OrderBy(change => change.OrderNumber).Select(change => change.State).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([ChangeState.Done, ChangeState.Done, ChangeState.Done, ChangeState.Cancelled], states);
        var page = await (await app.As(Cast.Krit)).Get($"/organisations/{Cast.DoiTown.Id}");
        Assert.Contains("หน่วยงานนี้อยู่ใต้สังกัดนี้อยู่แล้ว", page.Html.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_planned_can_be_cancelled_with_a_reason()
    {
        var krit = await app.As(Cast.Krit);
        await krit.Decide(Cast.PhaSukCentre, "rename", new { Name = "ศพด.ผาสุก", Decision__On = app.Clock.Today().AddDays(30).Typed(), Decision__OrderNumber = "ที่ 5/2570" });
        var page = await krit.Get($"/organisations/{Cast.PhaSukCentre.Id}");
        var cancel = page.Html.QuerySelector("main a[href$='/cancel']")!.GetAttribute("href")!;
        Assert.Equal(403, (int)(await (await app.As(Cast.Mali)).Get(cancel)).Status);

        var done = await krit.Follow(await krit.Submit(cancel, new { Reason = "คำสั่งถูกยกเลิก" }));

        Assert.DoesNotContain("ยกเลิกกำหนดการนี้", done.Main, StringComparison.Ordinal);
        Assert.Contains("คำสั่งถูกยกเลิก", done.Html.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }
}
