using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Accounts.HandOvers;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;

namespace Prakan.Tests.Platform.Accounts.HandOvers;

public sealed class HandOverTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly string Town = $"/organisations/{Cast.NamRinTown.Id}";

    [Fact]
    public async Task Rights_move_at_the_set_minute()
    {
        var (outgoing, incoming) = (await app.SomebodyAsync(Cast.Mali), await app.SomebodyAsync(Cast.Niran));
        var at = app.Clock.GetUtcNow().AddMinutes(30);
        var url = await Offer(outgoing, incoming, at);
        var (giving, taking) = (await app.As(outgoing), await app.As(incoming));

        Assert.Contains(Cast.NamRinTown.Name, (await taking.Get(url)).Main, StringComparison.Ordinal);
        await Answer(taking, url, "รับมอบ");
        Assert.Equal(HttpStatusCode.NotFound, (await taking.Get(Town)).Status);
        Assert.Equal(HttpStatusCode.OK, (await giving.Get(Town)).Status);

        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.NotEqual(HttpStatusCode.OK, (await giving.Get(Town)).Status);
        await Round();
        Assert.Equal(HttpStatusCode.OK, (await taking.Get(Town)).Status);
        Assert.Contains("ส่งมอบแล้ว", (await taking.Get(url)).Main, StringComparison.Ordinal);

        await using var db = app.OpenDb();
        var posts = await db.Posts.Where(post => post.OrganisationId == Cast.NamRinTown.Id && (post.PersonId == outgoing.Id || post.PersonId == incoming.Id)).OrderBy(post => post.From).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(posts[0].Until, posts[1].From);
        Assert.Equal(At.Time(at), At.Time(posts[1].From));
    }

    [Fact]
    public async Task Without_a_minute_it_happens_when_the_successor_accepts()
    {
        var (outgoing, incoming) = (await app.SomebodyAsync(Cast.Mali), await app.SomebodyAsync(Cast.Niran));
        var url = await Offer(outgoing, incoming, null);
        var taking = await app.As(incoming);
        await Answer(taking, url, "รับมอบ");

        Assert.Equal(HttpStatusCode.OK, (await taking.Get(Town)).Status);
        var history = (await taking.Get(url)).Html.QuerySelector(".history")!.TextContent;
        Assert.Contains($"{outgoing.FullName}, ผู้เห็นชอบ {Cast.NamRinTown.Name}", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_successor_declines_with_a_reason_that_the_outgoing_reads()
    {
        var (outgoing, incoming) = (await app.SomebodyAsync(Cast.Mali), await app.SomebodyAsync(Cast.Niran));
        var url = await Offer(outgoing, incoming, null);
        var taking = await app.As(incoming);
        Assert.Contains("กรุณากรอกเหตุผล", (await taking.Submit(url, new { Reason = "" })).Main, StringComparison.Ordinal);
        await taking.Submit(url, new { Reason = "ไม่ได้ย้ายมา" });

        Assert.Contains("ไม่ได้ย้ายมา", (await (await app.As(outgoing)).Get(url)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_offers_at_once_one_stands()
    {
        var (outgoing, incoming) = (await app.SomebodyAsync(Cast.Mali), await app.SomebodyAsync(Cast.Niran));
        var post = await app.PostOfAsync(outgoing);
        var browsers = new[] { await app.As(outgoing), await app.As(outgoing), await app.As(outgoing) };
        var pages = await Task.WhenAll(browsers.Select(browser => browser.Get($"/posts/{post.Id}/hand-over")));
        var answers = await Task.WhenAll(browsers.Zip(pages, (browser, page) => browser.Submit(page, new { Successor = incoming.UserName })));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(answer => answer.Status == HttpStatusCode.OK), answer => Assert.Contains("ที่ยังไม่เสร็จ", answer.Main, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_successor_accepts_and_only_the_two_see_it()
    {
        var (outgoing, incoming) = (await app.SomebodyAsync(Cast.Mali), await app.SomebodyAsync(Cast.Niran));
        var url = await Offer(outgoing, incoming, null);
        foreach (var other in new[] { Cast.Niran, Cast.Pranee, Cast.Mali })
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(other)).Get(url)).Status);

        var giving = await app.As(outgoing);
        var token = (await giving.Get(url)).Html.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await giving.Post($"{url}?handler=Accept", [new("__RequestVerificationToken", token)])).Status);
    }

    [Fact]
    public async Task A_post_that_ends_before_the_minute_is_not_handed_over()
    {
        var (outgoing, incoming) = (await app.SomebodyAsync(Cast.Mali), await app.SomebodyAsync(Cast.Niran));
        var url = await Offer(outgoing, incoming, app.Clock.GetUtcNow().AddMinutes(20));
        var taking = await app.As(incoming);
        await Answer(taking, url, "รับมอบ");
        await (await app.As(Cast.Pranee)).Submit($"/posts/{(await app.PostOfAsync(outgoing)).Id}/end", new { Reason = "เกษียณ" });
        app.Clock.Advance(TimeSpan.FromMinutes(21));
        await Round();

        var page = await taking.Get(url);
        Assert.Contains("ถอนแล้ว", page.Main, StringComparison.Ordinal);
        Assert.Contains("ตำแหน่งนี้สิ้นสุดแล้ว", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await taking.Get(Town)).Status);
    }

    [Fact]
    public async Task An_accepted_one_can_still_be_withdrawn()
    {
        var (outgoing, incoming) = (await app.SomebodyAsync(Cast.Mali), await app.SomebodyAsync(Cast.Niran));
        var url = await Offer(outgoing, incoming, app.Clock.GetUtcNow().AddMinutes(20));
        await Answer(await app.As(incoming), url, "รับมอบ");
        var giving = await app.As(outgoing);
        await Answer(giving, url, "ถอนการส่งมอบ");
        app.Clock.Advance(TimeSpan.FromMinutes(21));
        await Round();

        Assert.Equal(HttpStatusCode.OK, (await giving.Get(Town)).Status);
    }

    [Fact]
    public async Task Somebody_elses_post_cannot_be_handed_over()
    {
        var post = await app.PostOfAsync(Cast.Wandee);
        Assert.Null((await (await app.As(Cast.Somsri)).Get($"/posts/{post.Id}/hand-over")).Html.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"/posts/{post.Id}/hand-over")).Status);
    }

    private static async Task Answer(Browser browser, string url, string button)
    {
        var answer = await browser.Submit(url, new { }, button);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private async Task<string> Offer(Player outgoing, Player incoming, DateTimeOffset? at)
    {
        var post = await app.PostOfAsync(outgoing);
        var answer = await (await app.As(outgoing)).Submit($"/posts/{post.Id}/hand-over", new
        {
            Successor = incoming.UserName,
            At__Day = at is { } day ? At.Day(day) : "",
            At__Time = at is { } time ? At.Time(time) : "",
            OrderNumber = "ที่ 12/2568",
        });
        Assert.StartsWith("/hand-overs/", answer.Location, StringComparison.Ordinal);
        return answer.Location!;
    }

    private Task Round() => app.Services.GetRequiredService<HandOverRound>().CarryOutAsync();
}
