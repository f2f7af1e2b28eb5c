using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Accounts.SignIn;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.SignIn;

public sealed class PasskeyTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static async Task<Answer> Ask(Browser browser, string page, string handler, string? password = null)
    {
        var form = (await browser.Get(page)).Html.QuerySelector("form[data-passkey]")!;
        Assert.Equal(handler, form.GetAttribute("data-question"));
        var token = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.Post(handler, [new("__RequestVerificationToken", token), new("Password", password ?? "")]);
    }

    private static JsonElement Json(Answer answer) => JsonDocument.Parse(answer.Bytes).RootElement;

    [Fact]
    public async Task The_question_at_sign_in_names_nobody_and_demands_that_the_person_is_verified()
    {
        var browser = app.Anonymous();
        var (one, other) = (Json(await Ask(browser, "/sign-in", "/sign-in?handler=PasskeyQuestion")), Json(await Ask(browser, "/sign-in", "/sign-in?handler=PasskeyQuestion")));

        Assert.Equal("prakan.test", one.GetProperty("rpId").GetString());
        Assert.Equal("required", one.GetProperty("userVerification").GetString());
        Assert.False(one.TryGetProperty("allowCredentials", out var allowed) && allowed.GetArrayLength() > 0);
        Assert.NotEqual(one.GetProperty("challenge").GetString(), other.GetProperty("challenge").GetString());
        Assert.True(browser.Cookies.ContainsKey(SealedCookie.Passkey));
    }

    [Fact]
    public async Task The_question_of_a_new_passkey_is_for_whoever_types_the_password()
    {
        var browser = await app.As(Cast.Mali);
        var refused = await Ask(browser, "/account/passkeys", "/account/passkeys?handler=Question", "ไม่ใช่");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("รหัสผ่านไม่ถูกต้อง", Json(refused).GetProperty("fault").GetString());

        var question = Json(await Ask(browser, "/account/passkeys", "/account/passkeys?handler=Question", Cast.Password));
        Assert.Equal(Cast.Mali.UserName, question.GetProperty("user").GetProperty("name").GetString());
        Assert.Equal("required", question.GetProperty("authenticatorSelection").GetProperty("residentKey").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"AAAA","signature":"AAAA","userHandle":"AAAA"},"clientExtensionResults":{}}""")]
    public async Task An_answer_that_is_none_opens_nothing(string credential)
    {
        var browser = app.Anonymous();
        await Ask(browser, "/sign-in", "/sign-in?handler=PasskeyQuestion");
        var answer = await browser.Submit("/sign-in", new { credential });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("ใช้พาสคีย์นี้เข้าสู่ระบบไม่ได้", answer.Main, StringComparison.Ordinal);
        Assert.False(browser.Cookies.ContainsKey(SessionHandler.CookieName));
        Assert.False(browser.Cookies.ContainsKey(SealedCookie.Passkey));
    }

    [Fact]
    public async Task A_passkey_signs_in_once_a_question_and_counts_as_both_factors()
    {
        var key = new VirtualPasskey("https://prakan.test");
        var owner = await app.As(Cast.Pranee);
        var offer = Json(await Ask(owner, "/account/passkeys", "/account/passkeys?handler=Question", Cast.Password));
        var added = await owner.Submit("/account/passkeys", new { credential = key.Create(offer), Name = "โทรศัพท์ของฉัน" });
        Assert.Equal(10, added.Html.QuerySelectorAll("main li code").Length);

        var browser = app.Anonymous();
        var question = Json(await Ask(browser, "/sign-in", "/sign-in?handler=PasskeyQuestion"));
        var answer = await browser.Submit("/sign-in?ReturnUrl=%2Forganisations", new { credential = key.Answer(question) });
        Assert.Equal("/organisations", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/organisations")).Status);

        var password = app.Anonymous();
        Assert.Equal("/sign-in/code", (await password.Submit("/sign-in", new { Cast.Pranee.UserName, Cast.Password })).Location);
    }

    [Fact]
    public async Task The_answer_to_another_question_or_from_another_place_is_refused()
    {
        var key = new VirtualPasskey("https://prakan.test");
        var owner = await app.As(Cast.Krit);
        var offer = Json(await Ask(owner, "/account/passkeys", "/account/passkeys?handler=Question", Cast.Password));
        await owner.Submit("/account/passkeys", new { credential = key.Create(offer) });

        var (browser, other) = (app.Anonymous(), app.Anonymous());
        var question = Json(await Ask(browser, "/sign-in", "/sign-in?handler=PasskeyQuestion"));
        await Ask(other, "/sign-in", "/sign-in?handler=PasskeyQuestion");
        Assert.Null((await other.Submit("/sign-in", new { credential = key.Answer(question) })).Location);
        Assert.Null((await browser.Submit("/sign-in", new { credential = key.At("https://prakan.example").Answer(question) })).Location);
        question = Json(await Ask(browser, "/sign-in", "/sign-in?handler=PasskeyQuestion"));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null((await browser.Submit("/sign-in", new { credential = key.Answer(question) })).Location);
    }

    [Fact]
    public async Task A_passkey_made_for_one_person_is_not_kept_for_another()
    {
        var key = new VirtualPasskey("https://prakan.test");
        var owner = await app.As(Cast.Chai);
        var offer = Json(await Ask(owner, "/account/passkeys", "/account/passkeys?handler=Question", Cast.Password));
        var thief = await app.As(Cast.Niran);
        var page = await thief.Get("/account/passkeys");
        thief.Cookies[SealedCookie.Passkey] = owner.Cookies[SealedCookie.Passkey];

        Assert.Contains("เพิ่มพาสคีย์ไม่สำเร็จ", (await thief.Submit(page, new { credential = key.Create(offer), Name = "" })).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.False(await db.UserPasskeys.AnyAsync(passkey => passkey.UserId == Cast.Niran.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_removed_passkey_opens_nothing_any_more()
    {
        var key = new VirtualPasskey("https://prakan.test");
        var owner = await app.As(Cast.Somsri);
        var offer = Json(await Ask(owner, "/account/passkeys", "/account/passkeys?handler=Question", Cast.Password));
        await owner.Submit("/account/passkeys", new { credential = key.Create(offer), Name = "" });
        var remove = (await owner.Get("/account/passkeys")).Html.QuerySelector("main .tasks a")!.GetAttribute("href")!;
        Assert.NotNull((await owner.Submit(remove, new { Password = "ไม่ใช่" })).Html.QuerySelector("#Password-error"));
        Assert.Equal("/account/passkeys", (await owner.Submit(remove, new { Cast.Password })).Location);

        var browser = app.Anonymous();
        var question = Json(await Ask(browser, "/sign-in", "/sign-in?handler=PasskeyQuestion"));
        Assert.Null((await browser.Submit("/sign-in", new { credential = key.Answer(question) })).Location);
        Assert.Equal("/", (await browser.Submit("/sign-in", new { Cast.Somsri.UserName, Cast.Password })).Location);
    }
}
