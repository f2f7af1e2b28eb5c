using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Sessions;

public sealed class SessionTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<bool> IsIn(Browser browser) => (await browser.Get("/account/sessions")).Status == HttpStatusCode.OK;

    [Fact]
    public async Task An_hour_without_a_request_ends_it()
    {
        var browser = await app.As(Cast.Somsri);
        app.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.True(await IsIn(browser));
        app.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.True(await IsIn(browser));
        app.Clock.Advance(TimeSpan.FromMinutes(60));
        Assert.False(await IsIn(browser));
    }

    [Fact]
    public async Task Twelve_hours_end_it_however_busy()
    {
        var browser = await app.As(Cast.Somsri);
        for (var i = 0; i < 23; i++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(31));
            Assert.True(await IsIn(browser));
        }
        app.Clock.Advance(TimeSpan.FromMinutes(8));
        Assert.False(await IsIn(browser));
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_alone_and_no_script_reads_it()
    {
        var answer = await app.Anonymous().Submit("/sign-in", new { Cast.Wandee.UserName, Cast.Password });
        var cookie = answer.Headers["Set-Cookie"].Split(", ").Single(one => one.StartsWith(SessionHandler.CookieName + "=", StringComparison.Ordinal)).ToLowerInvariant();

        Assert.StartsWith("__host-", cookie, StringComparison.Ordinal);
        foreach (var flag in (string[])["; path=/", "; secure", "; httponly", "; samesite=lax"]) Assert.Contains(flag, cookie, StringComparison.Ordinal);
        foreach (var flag in (string[])["domain", "expires", "max-age"]) Assert.DoesNotContain(flag, cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_kept_aside_is_useless_after_signing_out()
    {
        var browser = app.Anonymous();
        await browser.Submit("/sign-in", new { Cast.Wandee.UserName, Cast.Password });
        var kept = browser.Cookies[SessionHandler.CookieName];
        var page = await browser.Get("/account");
        var token = page.Html.QuerySelector("form[action='/sign-out'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await browser.Post("/sign-out", [new("__RequestVerificationToken", token)]);

        Assert.False(browser.Cookies.ContainsKey(SessionHandler.CookieName));
        browser.Cookies[SessionHandler.CookieName] = kept;
        Assert.False(await IsIn(browser));
    }

    [Fact]
    public async Task Signing_in_takes_a_new_token_and_ends_the_session_that_was_there()
    {
        var planted = await app.As(Cast.Ampai);
        var before = planted.Cookies[SessionHandler.CookieName];
        var victim = app.Anonymous();
        var form = await victim.Get("/sign-in");
        victim.Cookies[SessionHandler.CookieName] = before;
        // The form was opened before the cookie was planted; its token belongs to nobody and is refused.
        Assert.Equal(HttpStatusCode.BadRequest, (await victim.Submit(form, new { Cast.Wandee.UserName, Cast.Password })).Status);

        victim.Cookies.Remove(SessionHandler.CookieName);
        await victim.Submit(form, new { Cast.Wandee.UserName, Cast.Password });
        Assert.NotEqual(before, victim.Cookies[SessionHandler.CookieName]);
    }

    [Fact]
    public async Task A_disabled_account_is_out_by_the_next_request()
    {
        var browser = await app.As(Cast.Kamol);
        Assert.True(await IsIn(browser));
        await Change(async db => (await db.Users.SingleAsync(person => person.Id == Cast.Kamol.Id, Cancel)).Disable(app.Clock.GetUtcNow()));
        Assert.False(await IsIn(browser));
    }

    [Fact]
    public async Task Ending_the_sessions_of_a_person_leaves_those_of_others()
    {
        var (ended, other) = (await app.As(Cast.Direk), await app.As(Cast.Ampai));
        await using (var db = app.OpenDb()) await db.EndSessionsAsync(sessions => sessions.Where(session => session.PersonId == Cast.Direk.Id), app.Clock.GetUtcNow());
        Assert.False(await IsIn(ended));
        Assert.True(await IsIn(other));
    }

    [Fact]
    public async Task With_the_post_its_sessions_end_by_the_next_request_and_a_new_one_sees_nothing()
    {
        var browser = await app.As(Cast.Chai);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/organisations")).Status);
        await Change(async db =>
        {
            foreach (var post in await db.Posts.Where(post => post.PersonId == Cast.Chai.Id).ToListAsync(Cancel)) post.End(app.Clock.GetUtcNow(), "ย้าย");
        });

        Assert.False(await IsIn(browser));
        browser = await app.As(Cast.Chai);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/organisations")).Status);
        var own = await browser.Get("/account");
        Assert.Contains("ไม่มีตำแหน่งในระบบ", own.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.NamRinTown.Name, own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_requests_of_one_browser_at_once_all_see_their_own()
    {
        var (mali, niran) = (await app.As(Cast.Mali), await app.As(Cast.Niran));
        var pages = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? mali : niran).Get("/organisations")));
        foreach (var (page, i) in pages.Select((page, i) => (page, i)))
        {
            Assert.Contains(i % 2 == 0 ? Cast.NamRinTown.Name : Cast.DoiTown.Name, page.Main, StringComparison.Ordinal);
            Assert.DoesNotContain(i % 2 == 0 ? Cast.DoiTown.Name : Cast.NamRinTown.Name, page.Main, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' OR 1=1 --AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Anything_else_in_the_cookie_is_nobody(string token)
    {
        var browser = app.Anonymous();
        browser.Cookies[SessionHandler.CookieName] = token;
        Assert.False(await IsIn(browser));
    }

    private async Task Change(Func<Prakan.Data.PrakanDb, Task> change)
    {
        await using var db = app.OpenDb();
        await change(db);
        await db.SaveChangesAsync(Cancel);
    }
}
