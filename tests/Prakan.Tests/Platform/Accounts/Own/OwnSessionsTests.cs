using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Own;

public sealed class OwnSessionsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static async Task<bool> IsIn(Browser browser) => (await browser.Get("/account")).Status == HttpStatusCode.OK;

    [Fact]
    public async Task One_other_browser_is_put_out_or_all_of_them()
    {
        var (here, one, two) = (await app.As(Cast.Mali), await app.As(Cast.Mali), await app.As(Cast.Mali));
        var page = await here.Get("/account/sessions");
        Assert.Equal(3, page.Html.QuerySelectorAll("main tbody tr").Length);

        var id = await IdOf(one);
        await here.Post("/account/sessions?handler=End", [new("id", id.ToString()), new("__RequestVerificationToken", TokenOf(page))]);
        Assert.Equal((true, false, true), (await IsIn(here), await IsIn(one), await IsIn(two)));

        await here.Submit("/account/sessions", new { }, "ออกจากระบบในเครื่องอื่นทั้งหมด");
        Assert.Equal((true, false), (await IsIn(here), await IsIn(two)));
    }

    [Fact]
    public async Task Nobody_puts_out_a_stranger()
    {
        var stranger = await app.As(Cast.Niran);
        var (here, _) = (await app.As(Cast.Chai), await app.As(Cast.Chai));
        var page = await here.Get("/account/sessions");
        var answer = await here.Post("/account/sessions?handler=End",
            [new("id", (await IdOf(stranger)).ToString()), new("__RequestVerificationToken", TokenOf(page))]);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(await IsIn(stranger));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "Safari · iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36", "Samsung Internet · Android")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox · Linux")]
    [InlineData("curl/8.5.0", "เบราว์เซอร์ที่ไม่รู้จัก")]
    [InlineData(null, "เบราว์เซอร์ที่ไม่รู้จัก")]
    public void Browsers_are_named_as_people_know_them(string? agent, string name) => Assert.Equal(name, BrowserName.Of(agent));

    private static string TokenOf(Answer page) => page.Html.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private async Task<Guid> IdOf(Browser browser)
    {
        var hash = SessionToken.HashOf(browser.Cookies[SessionHandler.CookieName]);
        await using var db = app.OpenDb();
        return (await db.Sessions.SingleAsync(session => session.TokenHash == hash, TestContext.Current.CancellationToken)).Id;
    }
}
