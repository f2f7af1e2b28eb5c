using System.Net;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Posts;

public sealed class LendTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task An_acting_officer_has_the_rights_for_the_dates_and_no_longer()
    {
        var (holder, officer) = (await app.SomebodyAsync(Cast.Mali), await app.SomebodyAsync(Cast.Niran));
        var now = app.Clock.GetUtcNow();
        var (from, until) = (now.AddMinutes(10), now.AddMinutes(40));
        await (await app.As(holder)).Submit($"/posts/{(await app.PostOfAsync(holder)).Id}/lend", new
        {
            Officer = officer.UserName,
            From__Day = At.Day(from),
            From__Time = At.Time(from),
            Until__Day = At.Day(until),
            Until__Time = At.Time(until),
            OrderNumber = "ที่ 3/2568",
        });
        var url = $"/organisations/{Cast.NamRinTown.Id}";
        var browser = await app.As(officer);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(url)).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(url)).Status);
        Assert.Contains($"รักษาการแทน {holder.FullName}", (await browser.Get($"{url}/people")).Main, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(officer)).Get(url)).Status);
    }

    [Fact]
    public async Task Acting_ends_with_the_post_that_was_lent()
    {
        var (holder, officer) = (await app.SomebodyAsync(Cast.Mali), await app.SomebodyAsync(Cast.Niran));
        var post = await app.PostOfAsync(holder);
        await Lend(holder, post.Id, officer.UserName);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(officer)).Get($"/organisations/{Cast.NamRinTown.Id}")).Status);

        await (await app.As(Cast.Pranee)).Submit($"/posts/{post.Id}/end", new { Reason = "เกษียณ" });

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(officer)).Get($"/organisations/{Cast.NamRinTown.Id}")).Status);
    }

    [Fact]
    public async Task Somebody_unknown_must_be_invited_first()
    {
        var holder = await app.SomebodyAsync(Cast.Mali);
        var answer = await Lend(holder, (await app.PostOfAsync(holder)).Id, "no-such-user");

        Assert.Contains("ให้เชิญก่อน", answer.Main, StringComparison.Ordinal);
        Assert.Equal("no-such-user", answer.Html.QuerySelector("#Officer")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_colleague_cannot_lend_what_is_not_theirs_to_give()
    {
        var post = await app.PostOfAsync(Cast.Wandee);
        var page = await (await app.As(Cast.Somsri)).Get($"/posts/{post.Id}/lend");

        Assert.Contains("เจ้าของตำแหน่ง", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_stranger_does_not_find_it() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"/posts/{(await app.PostOfAsync(Cast.Mali)).Id}/lend")).Status);

    private async Task<Answer> Lend(Player holder, Guid post, string officer)
    {
        var until = app.Clock.GetUtcNow().AddDays(3);
        return await (await app.As(holder)).Submit($"/posts/{post}/lend", new { Officer = officer, Until__Day = At.Day(until), Until__Time = "16:30", OrderNumber = "ที่ 3/2568" });
    }
}
