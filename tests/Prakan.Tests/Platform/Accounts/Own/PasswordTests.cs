using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Own;

public sealed class PasswordTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string Fresh = "แม่น้ำสายเก่า ไหลเงียบ";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<Answer> Change(Browser browser, string to, string? repeat = null, string current = Cast.Password) =>
        browser.Submit("/account/password", new { Current = current, New = to, Repeat = repeat ?? to });

    [Fact]
    public async Task Ends_every_other_session_and_gives_this_one_a_new_token()
    {
        var (here, elsewhere) = (await app.As(Cast.Somsri), await app.As(Cast.Somsri));
        var before = here.Cookies[SessionHandler.CookieName];
        Assert.Equal("/account", (await Change(here, Fresh)).Location);

        Assert.Equal(HttpStatusCode.OK, (await here.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.Get("/account")).Status);
        Assert.NotEqual(before, here.Cookies[SessionHandler.CookieName]);
        here.Cookies[SessionHandler.CookieName] = before;
        Assert.Equal(HttpStatusCode.Redirect, (await here.Get("/account")).Status);

        var answer = await app.Anonymous().Submit("/sign-in", new { Cast.Somsri.UserName, Password = Fresh });
        Assert.Equal("/", answer.Location);
        await using var db = app.OpenDb();
        var fact = await db.Facts.SingleAsync(one => one.Action == "account.password-changed" && one.PersonId == Cast.Somsri.Id, Cancel);
        Assert.Equal(Cast.BanNongCentre.Path, fact.Path);
        Assert.Empty(await db.Mails.ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("สั้นไปหน่อย", "อย่างน้อย 15 ตัวอักษร")]
    [InlineData("wandee ไปตลาดทุกเช้า", "ชื่อของท่าน")]
    [InlineData("3058000013 ของเรา จ้า", "รหัสของหน่วยงาน")]
    [InlineData(Cast.Password, "ต้องไม่ซ้ำกับรหัสผ่านเดิม")]
    public async Task Says_beside_the_field_what_is_wrong_with_it(string password, string sentence)
    {
        var page = await Change(await app.As(Cast.Wandee), password);
        Assert.Contains(sentence, page.Html.QuerySelector("#New-error")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(password, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_new_ones_must_be_the_same_and_the_old_one_right()
    {
        var browser = await app.As(Cast.Wandee);
        Assert.NotNull((await Change(browser, Fresh, Fresh + "!")).Html.QuerySelector("#Repeat-error"));
        Assert.NotNull((await Change(browser, Fresh, current: Fresh)).Html.QuerySelector("#Current-error"));
        Assert.Equal(3, (await browser.Submit("/account/password", new { Current = "", New = "", Repeat = "" })).Html.QuerySelectorAll(".govuk-form-group--error").Length);
    }

    [Fact]
    public async Task Whoever_sits_down_at_an_open_browser_cannot_guess_the_old_one_for_long()
    {
        var browser = await app.As(Cast.Chai);
        for (var i = 0; i < 5; i++) Assert.Contains("รหัสผ่านไม่ถูกต้อง", (await Change(browser, Fresh, current: $"guess {i}")).Main, StringComparison.Ordinal);
        Assert.Contains("กรุณารอ", (await Change(browser, Fresh)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_second_factor_twelve_characters_do_and_before_it_goes_fifteen_are_asked_for()
    {
        const string twelve = "ช้างป่ากินกล้วย";
        var browser = await app.As(Cast.Niran);
        Assert.NotNull((await Change(browser, twelve[..12])).Html.QuerySelector("#New-error"));
        await Authenticator.AddAsync(app, browser);
        Assert.Equal("/account", (await Change(browser, twelve[..12])).Location);

        var answer = await browser.Submit("/account/authenticator", new { Password = twelve[..12] });
        Assert.Equal("/account/password?Alone=True", answer.Location);
        Assert.NotNull((await browser.Submit(answer.Location!, new { Current = twelve[..12], New = "หมาป่ากินมะม่ว", Repeat = "หมาป่ากินมะม่ว" })).Html.QuerySelector("#New-error"));
        Assert.Equal("/account", (await browser.Submit(answer.Location!, new { Current = twelve[..12], New = Fresh, Repeat = Fresh })).Location);
        Assert.Equal("/account", (await browser.Submit("/account/authenticator", new { Password = Fresh })).Location);
        Assert.Equal("/", (await app.Anonymous().Submit("/sign-in", new { Cast.Niran.UserName, Password = Fresh })).Location?.Split('?')[0].Replace("/account/second-factor", "/"));
    }
}
