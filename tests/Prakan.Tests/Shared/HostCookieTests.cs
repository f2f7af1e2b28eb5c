using Prakan.Tests.House;

namespace Prakan.Tests.Shared;

public sealed class HostCookieTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    /// <summary>Cookies that say nothing of anybody: a language, a sentence that is shown once.</summary>
    private static readonly string[] Harmless = ["prakan-language", "prakan-notice"];

    [Theory]
    [InlineData("https://prakan.test")]
    [InlineData("http://localhost:5080")]
    public async Task A_form_gives_a_cookie_that_is_this_hosts_alone_with_and_without_TLS(string address)
    {
        using var client = app.Client();
        client.BaseAddress = new Uri(address);
        var browser = new Browser(client);
        var page = await browser.Get("/sign-in");

        var cookie = page.Headers["Set-Cookie"];
        Assert.StartsWith("__Host-prakan-form=", cookie, StringComparison.Ordinal);
        foreach (var mark in (string[])["; path=/;", "; secure;", "; samesite=strict", "; httponly"]) Assert.Contains(mark, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(302, (int)(await browser.Submit(page, new { Cast.Busaba.UserName, Cast.Password })).Status);
    }

    [Fact]
    public async Task Every_cookie_of_a_signed_in_person_is_this_hosts_alone()
    {
        var browser = app.Anonymous();
        await browser.Submit("/sign-in", new { Cast.Direk.UserName, Cast.Password });
        await browser.Get("/");
        Assert.True(browser.Cookies.Count >= 3);
        Assert.All(browser.Cookies.Keys.Except(Harmless), name => Assert.StartsWith("__Host-", name, StringComparison.Ordinal));
    }
}
