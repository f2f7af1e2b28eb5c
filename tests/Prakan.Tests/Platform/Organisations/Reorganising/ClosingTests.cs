using Microsoft.EntityFrameworkCore;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Organisations.Reorganising;

public sealed class ClosingTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private object Terms => new { Decision__On = app.Clock.Today().Typed(), Decision__OrderNumber = "ที่ 7/2569" };

    [Fact]
    public async Task Closing_ends_posts_and_with_them_what_an_open_session_may_do()
    {
        var (krit, somsri) = (await app.As(Cast.Krit), await app.As(Cast.Somsri));
        var own = $"/organisations/{Cast.BanNongCentre.Id}";
        Assert.Equal(200, (int)(await somsri.Get(own)).Status);

        var rehearsal = await krit.Rehearse(Cast.BanNongCentre, "close", Terms);
        Assert.Contains("ตำแหน่ง 2 ตำแหน่ง ใบเปิดบัญชี 0 ใบ", rehearsal.Main, StringComparison.Ordinal);
        var done = await krit.Follow(await krit.Confirm(rehearsal));

        Assert.Contains("เลิกแล้ว", done.Main, StringComparison.Ordinal);
        Assert.NotEqual(200, (int)(await somsri.Get(own)).Status);
        await using var db = app.OpenDb();
        Assert.False(await db.Posts.AnyAsync(post => post.OrganisationId == Cast.BanNongCentre.Id && post.Until == null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_organisation_with_open_children_cannot_close()
    {
        var answer = await (await app.As(Cast.Krit)).Rehearse(Cast.NamRinProvince, "close", Terms);
        Assert.Contains("ยังมีหน่วยงานในสังกัดเปิดอยู่ 1 แห่ง", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_closes_before_its_last_change()
    {
        var krit = await app.As(Cast.Krit);
        await krit.Decide(Cast.PhaSukCentre, "rename", new { Name = "ศพด.ผาสุก", Decision__On = app.Clock.Today().AddDays(-10).Typed(), Decision__OrderNumber = "ที่ 5/2569" });
        var answer = await krit.Rehearse(Cast.PhaSukCentre, "close", new { Decision__On = app.Clock.Today().AddDays(-20).Typed(), Decision__OrderNumber = "ที่ 6/2569" });
        Assert.Contains("ก่อนการเปลี่ยนแปลงครั้งล่าสุด", answer.Html.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merger_takes_the_children_along_and_is_read_from_both_ends()
    {
        var krit = await app.As(Cast.Krit);
        var rehearsal = await krit.Rehearse(Cast.DoiTown, "merge", new { Other = Cast.PhaSukTown.Name, Decision__On = app.Clock.Today().Typed(), Decision__OrderNumber = "ที่ 8/2569" });
        Assert.Contains($"รวมเข้ากับ {Cast.PhaSukTown.Name}", Squeezed(rehearsal), StringComparison.Ordinal);
        await krit.Confirm(rehearsal);

        Assert.Contains($"รวมเข้ากับ {Cast.PhaSukTown.Name}", Squeezed(await krit.Get($"/organisations/{Cast.DoiTown.Id}")), StringComparison.Ordinal);
        var into = Squeezed(await krit.Get($"/organisations/{Cast.PhaSukTown.Id}"));
        Assert.Contains($"รับรวมจาก {Cast.DoiTown.Name}", into, StringComparison.Ordinal);
        Assert.Contains(Cast.DoiCentre.Name, into, StringComparison.Ordinal);
        var before = await krit.Get($"/organisations/{Cast.DoiTown.Id}?On={app.Clock.Today().AddDays(-1).Typed()}");
        Assert.Contains(Cast.DoiCentre.Name, before.Main, StringComparison.Ordinal);
    }

    private static string Squeezed(Answer answer) => string.Join(' ', answer.Main.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
