using System.Net;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;

namespace Prakan.Tests.Platform.Accounts.People;

public sealed class PeopleTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Theory]
    [InlineData("มศรี", "สมศรี")]
    [InlineData("SOMS", "สมศรี")]
    [InlineData("วันดี", "วันดี")]
    public async Task Finds_inside_names_and_user_names(string typed, string found)
    {
        var page = await (await app.As(Cast.Mali)).Get("/people?Find=" + Uri.EscapeDataString(typed));

        Assert.Single(page.Html.QuerySelectorAll("#found tbody tr"));
        Assert.Contains(found, page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("นิรันดร์")]
    [InlineData("%")]
    [InlineData("pranee")]
    public async Task Finds_nobody_outside_ones_reach(string typed) =>
        Assert.Contains("ไม่พบบุคลากร", (await (await app.As(Cast.Mali)).Get("/people?Find=" + Uri.EscapeDataString(typed))).Main, StringComparison.Ordinal);

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        for (var i = 0; i < 55; i++) await app.SomebodyAsync(Cast.Ampai);
        var browser = await app.As(Cast.Direk);
        var seen = new List<string>();
        for (var url = "/people"; url is not null;)
        {
            var page = await browser.Get(url);
            seen.AddRange(page.Html.QuerySelectorAll("#found tbody a").Select(link => link.GetAttribute("href")!));
            url = page.Html.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(57, seen.Count);
        Assert.Equal(57, seen.Distinct().Count());
    }

    [Fact]
    public async Task An_office_shows_who_holds_what_and_who_did()
    {
        var page = await (await app.As(Cast.Mali)).Get($"/organisations/{Cast.NamRinTown.Id}/people");

        Assert.Contains(Cast.Chai.FullName, page.Html.QuerySelector("table.rows")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Yupin.FullName, page.Html.QuerySelector("table.rows")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Cast.Yupin.FullName, page.Html.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_are_there_by_right()
    {
        var url = $"/organisations/{Cast.NamRinTown.Id}/people";
        var (mali, chai) = (await (await app.As(Cast.Mali)).Get(url), await (await app.As(Cast.Chai)).Get(url));
        var (malis, chais) = ((await app.PostOfAsync(Cast.Mali)).Id, (await app.PostOfAsync(Cast.Chai)).Id);

        Assert.NotNull(mali.Html.QuerySelector($"a[href='/posts/{chais}/end']"));
        Assert.NotNull(mali.Html.QuerySelector($"a[href='/organisations/{Cast.NamRinTown.Id}/invite']"));
        Assert.Null(chai.Html.QuerySelector($"a[href='/posts/{malis}/end']"));
        Assert.Null(chai.Html.QuerySelector($"a[href='/posts/{malis}/lend']"));
        Assert.NotNull(chai.Html.QuerySelector($"a[href='/posts/{chais}/hand-over']"));
    }

    [Fact]
    public async Task A_stranger_finds_neither_the_office_nor_the_person()
    {
        var niran = await app.As(Cast.Niran);
        Assert.Equal(HttpStatusCode.NotFound, (await niran.Get($"/organisations/{Cast.NamRinTown.Id}/people")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await niran.Get($"/people/{Cast.Somsri.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Wandee)).Get($"/people/{Cast.Somsri.Id}")).Status);
    }
}
