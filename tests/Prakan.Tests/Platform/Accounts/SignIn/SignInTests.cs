using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Accounts.Secrets;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.SignIn;

public sealed class SignInTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string WrongPassword = "ไม่ใช่รหัสผ่านนี้แน่ๆ";

    [Fact]
    public async Task The_right_password_opens_a_session()
    {
        var browser = app.Anonymous();
        var answer = await browser.Submit("/sign-in?ReturnUrl=%2Forganisations", new { Cast.Somsri.UserName, Cast.Password });

        Assert.Equal("/organisations", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/organisations")).Status);
    }

    [Fact]
    public async Task The_user_name_may_be_typed_in_capitals_and_with_spaces_around_it()
    {
        var browser = app.Anonymous();
        await browser.Submit("/sign-in", new { UserName = " SomSri ", Cast.Password });
        Assert.True(browser.Cookies.ContainsKey(SessionHandler.CookieName));
    }

    [Theory]
    [InlineData("chai", WrongPassword)]
    [InlineData("nobody", WrongPassword)]
    [InlineData("decha", Cast.Password)]
    public async Task Wrong_unknown_and_disabled_answer_alike(string userName, string password)
    {
        var browser = app.Anonymous();
        var hashes = app.Services.GetRequiredService<HashGate>();
        var before = hashes.Hashes;
        var answer = await browser.Submit("/sign-in", new { UserName = userName, Password = password });

        Assert.Contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", answer.Main, StringComparison.Ordinal);
        Assert.Equal(1, hashes.Hashes - before);
        Assert.False(browser.Cookies.ContainsKey(SessionHandler.CookieName));
        Assert.DoesNotContain(password, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/", "/")]
    [InlineData("//example.com/", "/")]
    [InlineData("/\\example.com/", "/")]
    [InlineData("/account", "/account")]
    public async Task Goes_on_to_local_addresses_only(string wanted, string reached)
    {
        var answer = await app.Anonymous().Submit("/sign-in?ReturnUrl=" + Uri.EscapeDataString(wanted), new { Cast.Wandee.UserName, Cast.Password });
        Assert.Equal(reached, answer.Location);
    }

    [Fact]
    public async Task A_page_asked_for_too_early_is_shown_after_signing_in()
    {
        var browser = app.Anonymous();
        var answer = await browser.Get("/organisations?Find=ศพด");
        Assert.StartsWith("/sign-in?ReturnUrl=", answer.Location, StringComparison.Ordinal);

        answer = await browser.Submit(answer.Location!, new { Cast.Somsri.UserName, Cast.Password });
        Assert.Equal(HttpStatusCode.OK, (await browser.Follow(answer)).Status);
        Assert.Contains("Find=", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_fact_where_the_post_is_held()
    {
        await app.Anonymous().Submit("/sign-in", new { Cast.Somsri.UserName, Cast.Password });
        await using var db = app.OpenDb();
        var fact = await db.Facts.OrderBy(one => one.Id).LastAsync(one => one.Action == "sign-in.ok" && one.PersonId == Cast.Somsri.Id, TestContext.Current.CancellationToken);

        Assert.Equal(Cast.BanNongCentre.Path, fact.Path);
        Assert.Equal($"person:{Cast.Somsri.Id}", fact.Subject);
        Assert.Contains("password", fact.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_tries_leave_no_fact_that_would_keep_what_was_typed()
    {
        await using var db = app.OpenDb();
        var before = await db.Facts.CountAsync(TestContext.Current.CancellationToken);
        await app.Anonymous().Submit("/sign-in", new { UserName = "typed-the-password-here", Password = WrongPassword });
        Assert.Equal(before, await db.Facts.CountAsync(TestContext.Current.CancellationToken));
    }
}
