using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;

namespace Prakan.Tests.Platform.Rounds.Reviews;

public sealed class FreezeTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task While_somebody_decides_nobody_else_acts_and_after_half_an_hour_they_may()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Wandee);
        var (mali, other) = (await app.As(Cast.Mali), await app.As(await app.SomebodyAsync(Cast.Mali)));
        var early = await other.Get(Page(id));

        await mali.Follow(await mali.Submit(Page(id), new { }, "เริ่มพิจารณา"));

        Assert.Equal("report.under-review", await TakeBackAsync(id));
        var seen = await other.Get(Page(id));
        Assert.Contains("มะลิ สาธิต", seen.Html.QuerySelector(".note--wait")!.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.Html.QuerySelector("main .confirm"));
        Assert.Contains("มีผู้กำลังพิจารณารายงานนี้อยู่", (await other.Submit(early, new { Version = "1" }, "เห็นชอบ")).Main, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromMinutes(31));
        other = await app.As(Cast.Mali);
        Assert.NotNull((await other.Get(Page(id))).Html.QuerySelector("main .confirm"));
        Assert.Null(await TakeBackAsync(id));
    }

    [Fact]
    public async Task Who_stops_leaves_it_to_others()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Wandee);
        var mali = await app.As(Cast.Mali);
        await mali.Follow(await mali.Submit(Page(id), new { }, "เริ่มพิจารณา"));
        await mali.Follow(await mali.Submit(Page(id), new { }, "หยุดพิจารณา"));

        var other = await app.As(await app.SomebodyAsync(Cast.Mali));
        await other.Follow(await other.Submit(Page(id), new { Version = "1" }, "เห็นชอบ"));

        Assert.Equal(ObligationState.Approved, (await app.ObligationAsync(id)).State);
    }

    private async Task<string?> TakeBackAsync(long id)
    {
        var post = await app.PostOfAsync(Cast.Wandee);
        await using var db = app.OpenDb();
        var report = await db.Obligations.Include(one => one.Round).Include(one => one.Unlocks).SingleAsync(one => one.Id == id);
        var last = await db.Submissions.Include(one => one.Rulings).SingleAsync(one => one.ObligationId == id && one.Number == report.Version);
        try
        {
            report.TakeBack(last, new Decider(Cast.Wandee.Id, post.Id, report.Level), app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }

    private static string Page(long id) => $"/obligations/{id}/review";
}
