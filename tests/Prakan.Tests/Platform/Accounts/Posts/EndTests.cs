using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Posts;

public sealed class EndTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Ending_a_post_signs_its_holder_out_by_the_next_request()
    {
        var recorder = await app.SomebodyAsync(Cast.Somsri);
        var post = await app.PostOfAsync(recorder);
        var browser = await app.As(recorder);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/organisations")).Status);

        var answer = await (await app.As(Cast.Mali)).Submit($"/posts/{post.Id}/end", new { Reason = "ย้าย" });

        Assert.Equal($"/organisations/{Cast.BanNongCentre.Id}/people", answer.Location);
        Assert.StartsWith("/sign-in", (await browser.Get("/organisations")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_ends_later_works_until_its_minute()
    {
        var recorder = await app.SomebodyAsync(Cast.Somsri);
        var post = await app.PostOfAsync(recorder);
        var at = app.Clock.GetUtcNow().AddMinutes(30);
        var mali = await app.As(Cast.Mali);
        await mali.Submit($"/posts/{post.Id}/end", new { At__Day = At.Day(at), At__Time = At.Time(at), Reason = "ที่ 7/2568" });

        var browser = await app.As(recorder);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/organisations")).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/organisations")).Status);
    }

    [Fact]
    public async Task The_past_cannot_be_ended()
    {
        var post = await app.PostOfAsync(await app.SomebodyAsync(Cast.Somsri));
        var answer = await (await app.As(Cast.Mali)).Submit($"/posts/{post.Id}/end", new { At__Day = "1/1/2568", At__Time = "08:00", Reason = "ย้าย" });

        Assert.Contains("เวลาสิ้นสุดต้องไม่ผ่านไปแล้ว", answer.Main, StringComparison.Ordinal);
        Assert.Contains("ย้าย", answer.Html.QuerySelector("#Reason")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_last_post_is_warned_about()
    {
        var head = await app.SomebodyAsync(Cast.Wandee);
        var page = await (await app.As(head)).Get($"/posts/{(await app.PostOfAsync(head)).Id}/end");

        Assert.Contains("ตำแหน่งสุดท้ายของท่าน", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fact_names_the_post_from_which_it_was_ended()
    {
        var post = await app.PostOfAsync(await app.SomebodyAsync(Cast.Somsri));
        await (await app.As(Cast.Mali)).Submit($"/posts/{post.Id}/end", new { Reason = "ย้าย" });

        await using var db = app.OpenDb();
        var fact = await db.Facts.SingleAsync(one => one.Subject == $"post:{post.Id}" && one.Action == "post.ended", TestContext.Current.CancellationToken);
        Assert.Equal((Cast.Mali.Id, (await app.PostOfAsync(Cast.Mali)).Id, "ย้าย"), (fact.PersonId, fact.PostId, fact.Reason));
    }

    [Fact]
    public async Task A_stranger_and_one_without_the_right_do_not_find_it()
    {
        var url = $"/posts/{(await app.PostOfAsync(Cast.Somsri)).Id}/end";
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(url)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(Cast.Chai)).Get(url)).Status);
    }
}
