using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.SignIn;

public sealed class SecondStepTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private string Code(Authenticator app_) => AuthenticatorCode.At(app_.Key, app.Clock.GetUtcNow());

    private async Task<Browser> HalfIn(Player player, string returnUrl = "/organisations")
    {
        var browser = app.Anonymous();
        var answer = await browser.Submit("/sign-in?ReturnUrl=" + Uri.EscapeDataString(returnUrl), new { player.UserName, Cast.Password });
        Assert.Equal("/sign-in/code", answer.Location);
        Assert.False(browser.Cookies.ContainsKey(SessionHandler.CookieName));
        return browser;
    }

    [Fact]
    public async Task The_password_alone_opens_nothing_and_a_code_opens_the_page_that_was_wanted()
    {
        var telephone = await Authenticator.AddAsync(app, Cast.Mali);
        var browser = await HalfIn(Cast.Mali);
        Assert.StartsWith("/sign-in", (await browser.Get("/organisations")).Location, StringComparison.Ordinal);

        var answer = await browser.Submit("/sign-in/code", new { Code = Code(telephone) });
        Assert.Equal("/organisations", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/organisations")).Status);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var telephone = await Authenticator.AddAsync(app, Cast.Chai);
        var (first, second) = (await HalfIn(Cast.Chai), await HalfIn(Cast.Chai));
        var code = Code(telephone);

        Assert.Equal("/organisations", (await first.Submit("/sign-in/code", new { Code = code })).Location);
        var answer = await second.Submit("/sign-in/code", new { Code = code });
        Assert.Contains("ใช้ไปแล้ว", answer.Main, StringComparison.Ordinal);
        Assert.False(second.Cookies.ContainsKey(SessionHandler.CookieName));
    }

    [Fact]
    public async Task Of_ten_browsers_with_one_code_one_gets_in()
    {
        var telephone = await Authenticator.AddAsync(app, Cast.Pranee);
        var browsers = new List<(Browser Browser, Answer Page)>();
        for (var i = 0; i < 3; i++)
        {
            var browser = await HalfIn(Cast.Pranee);
            browsers.Add((browser, await browser.Get("/sign-in/code")));
        }
        var code = Code(telephone);
        var answers = await Task.WhenAll(browsers.Select(one => one.Browser.Submit(one.Page, new { Code = code })));
        Assert.Single(answers, answer => answer.Location == "/organisations");
    }

    [Fact]
    public async Task Wrong_codes_make_the_right_one_wait()
    {
        var telephone = await Authenticator.AddAsync(app, Cast.Krit);
        var browser = await HalfIn(Cast.Krit);
        for (var i = 0; i < 3; i++) Assert.Contains("รหัสไม่ถูกต้อง", (await browser.Submit("/sign-in/code", new { Code = "000000" })).Main, StringComparison.Ordinal);

        Assert.Contains("กรุณารอ", (await browser.Submit("/sign-in/code", new { Code = Code(telephone) })).Main, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("/organisations", (await browser.Submit("/sign-in/code", new { Code = Code(telephone) })).Location);
    }

    [Fact]
    public async Task A_recovery_code_opens_once_however_it_is_typed_and_only_its_hash_is_kept()
    {
        var telephone = await Authenticator.AddAsync(app, Cast.Direk);
        var code = telephone.RecoveryCodes[4];
        Assert.Equal("/organisations", (await (await HalfIn(Cast.Direk)).Submit("/sign-in/recovery-code", new { Code = code.ToLowerInvariant().Replace("-", " ") })).Location);

        var again = await (await HalfIn(Cast.Direk)).Submit("/sign-in/recovery-code", new { Code = code });
        Assert.Contains("รหัสกู้คืนไม่ถูกต้องหรือใช้ไปแล้ว", again.Main, StringComparison.Ordinal);

        await using var db = app.OpenDb();
        var kept = await db.UserTokens.Where(token => token.UserId == Cast.Direk.Id).Select(token => token.Value).ToListAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(kept, value => value!.Contains(telephone.RecoveryCodes[0], StringComparison.Ordinal) || value.Contains(telephone.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_way_in_lasts_ten_minutes()
    {
        var telephone = await Authenticator.AddAsync(app, Cast.Orn);
        var browser = await HalfIn(Cast.Orn);
        var page = await browser.Get("/sign-in/code");
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("/sign-in", (await browser.Submit(page, new { Code = Code(telephone) })).Location);
    }

    [Fact]
    public async Task Half_way_in_ends_when_the_account_changes()
    {
        var telephone = await Authenticator.AddAsync(app, Cast.Busaba);
        var browser = await HalfIn(Cast.Busaba);
        var page = await browser.Get("/sign-in/code");
        await using (var db = app.OpenDb())
        {
            (await db.Users.SingleAsync(person => person.Id == Cast.Busaba.Id, TestContext.Current.CancellationToken)).Disable(app.Clock.GetUtcNow());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal("/sign-in", (await browser.Submit(page, new { Code = Code(telephone) })).Location);
    }

    [Fact]
    public async Task Nobody_starts_at_the_second_step()
    {
        Assert.Equal("/sign-in", (await app.Anonymous().Get("/sign-in/code")).Location);
        Assert.Equal("/sign-in", (await app.Anonymous().Get("/sign-in/recovery-code")).Location);
    }
}
