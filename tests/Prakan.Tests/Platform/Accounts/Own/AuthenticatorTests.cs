using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Own;

public sealed class AuthenticatorTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_kept_until_a_code_proves_the_key()
    {
        var browser = await app.As(Cast.Mali);
        var page = await browser.Get("/account/authenticator");
        var key = page.Html.QuerySelector("main li code")!.TextContent;
        Assert.StartsWith("data:image/svg+xml;base64,", page.Html.QuerySelector("img.qr")!.GetAttribute("src"), StringComparison.Ordinal);

        var again = await browser.Submit(page, new { Code = "000000" });
        Assert.NotNull(again.Html.QuerySelector("#Code-error"));
        Assert.Equal(key, again.Html.QuerySelector("main li code")!.TextContent);
        await using var db = app.OpenDb();
        Assert.False(await db.UserTokens.AnyAsync(token => token.UserId == Cast.Mali.Id && token.Name == "authenticator-key", Cancel));
    }

    [Fact]
    public async Task A_code_in_thai_figures_is_taken_and_ten_recovery_codes_are_shown_once()
    {
        var browser = await app.As(Cast.Chai);
        var page = await browser.Get("/account/authenticator");
        var key = page.Html.QuerySelector("main li code")!.TextContent.Replace(" ", "");
        var code = AuthenticatorCode.At(key, app.Clock.GetUtcNow());
        var thai = string.Concat(code.Select(digit => (char)('๐' + digit - '0')));
        var done = await browser.Submit(page, new { Code = thai.Insert(3, " ") });

        Assert.Equal(10, done.Html.QuerySelectorAll("main li code").Select(one => one.TextContent).Distinct().Count());
        Assert.Equal("prakan-recovery-codes.txt", done.Html.QuerySelector("main a[download]")!.GetAttribute("download"));
        Assert.Empty((await browser.Get("/account/authenticator")).Html.QuerySelectorAll("main li code"));
        Assert.Contains("เหลือ 10 รหัส", (await browser.Get("/account")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_offered_to_somebody_else_is_not_taken()
    {
        var niran = await (await app.As(Cast.Niran)).Get("/account/authenticator");
        var key = niran.Html.QuerySelector("main li code")!.TextContent.Replace(" ", "");
        var offered = niran.Html.QuerySelector("input[name=Offered]")!.GetAttribute("value");

        var answer = await (await app.As(Cast.Pranee)).Submit("/account/authenticator", new { Code = AuthenticatorCode.At(key, app.Clock.GetUtcNow()), Offered = offered });
        Assert.NotNull(answer.Html.QuerySelector("#Code-error"));
    }

    [Fact]
    public async Task New_recovery_codes_ask_for_the_password_and_void_the_old_ones()
    {
        var browser = await app.As(Cast.Krit);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/account/recovery-codes")).Status);
        var old = await Authenticator.AddAsync(app, browser);
        Assert.NotNull((await browser.Submit("/account/recovery-codes", new { Password = "ไม่ใช่" })).Html.QuerySelector("#Password-error"));
        var fresh = (await browser.Submit("/account/recovery-codes", new { Cast.Password })).Html.QuerySelectorAll("main li code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, fresh.Count);
        Assert.Empty(fresh.Intersect(old.RecoveryCodes));

        var half = app.Anonymous();
        await half.Submit("/sign-in", new { Cast.Krit.UserName, Cast.Password });
        Assert.NotNull((await half.Submit("/sign-in/recovery-code", new { Code = old.RecoveryCodes[0] })).Html.QuerySelector("#Code-error"));
        Assert.Equal(HttpStatusCode.Redirect, (await half.Submit("/sign-in/recovery-code", new { Code = fresh[0] })).Status);
    }

    [Fact]
    public async Task Turned_off_the_password_opens_alone_again()
    {
        var browser = await app.As(Cast.Somsri);
        await Authenticator.AddAsync(app, browser);
        Assert.NotNull((await browser.Submit("/account/authenticator", new { Password = "ไม่ใช่" })).Html.QuerySelector("#Password-error"));
        Assert.Equal("/account", (await browser.Submit("/account/authenticator", new { Cast.Password })).Location);
        Assert.Equal("/", (await app.Anonymous().Submit("/sign-in", new { Cast.Somsri.UserName, Cast.Password })).Location);

        await using var db = app.OpenDb();
        var facts = await db.Facts.Where(fact => fact.PersonId == Cast.Somsri.Id && fact.Action.StartsWith("account.")).OrderBy(fact => fact.Id).Select(fact => fact.Action).ToListAsync(Cancel);
        Assert.Equal(["account.second-factor-added", "account.recovery-codes-renewed", "account.second-factor-removed"], facts);
    }
}
