using System.Net;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Own;

public sealed class SecondFactorTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private async Task<Browser> SignIn(Player player)
    {
        var browser = app.Anonymous();
        await browser.Submit("/sign-in", new { player.UserName, Cast.Password });
        return browser;
    }

    [Fact]
    public void All_but_those_of_one_institution_are_asked() =>
        Assert.Equal([Role.Recorder, Role.Head], Enum.GetValues<Role>().Where(role => !role.Row().AsksSecondFactor));

    [Fact]
    public async Task An_officer_is_asked_and_may_put_it_off()
    {
        var browser = app.Anonymous();
        var answer = await browser.Submit("/sign-in?ReturnUrl=%2Forganisations", new { Cast.Ampai.UserName, Cast.Password });
        var page = await browser.Follow(answer);

        Assert.Contains("เพิ่มการยืนยันขั้นที่สอง", page.Main, StringComparison.Ordinal);
        var later = page.Html.QuerySelectorAll("main a").Single(link => link.TextContent == "ไว้ทีหลัง").GetAttribute("href")!;
        Assert.Equal("/organisations", later);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(later)).Status);
    }

    [Fact]
    public async Task A_recorder_is_not_asked()
    {
        var answer = await app.Anonymous().Submit("/sign-in", new { Cast.Somsri.UserName, Cast.Password });
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task After_thirty_days_only_the_own_account_opens_until_there_is_one()
    {
        await SignIn(Cast.Direk);
        app.Clock.Advance(TimeSpan.FromDays(30));
        var browser = await SignIn(Cast.Direk);

        var answer = await browser.Get("/organisations");
        Assert.Equal("/account/second-factor?ReturnUrl=%2Forganisations", answer.Location);
        var page = await browser.Follow(answer);
        Assert.Contains("พ้นกำหนดแล้ว", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("ไว้ทีหลัง", page.Main, StringComparison.Ordinal);
        foreach (var own in (string[])["/account", "/account/password", "/account/passkeys", "/account/sessions"])
            Assert.Equal(HttpStatusCode.OK, (await browser.Get(own)).Status);
        Assert.Contains(Cast.NamRinArea.Name, (await browser.Get("/account")).Main, StringComparison.Ordinal);

        await Authenticator.AddAsync(app, browser);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/organisations")).Status);
    }
}
