using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Tests.House;
using Prakan.Tests.Rights.Controls;

namespace Prakan.Tests.HouseRules;

/// <summary>Every answer, also of an error or a file, tells the browser what not to do.</summary>
public sealed class HeaderTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly Dictionary<string, string> Demanded = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Security-Policy"] = "^default-src 'none'; script-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='; style-src 'self'; (?!.*unsafe-).*frame-ancestors 'none'",
        ["X-Content-Type-Options"] = "^nosniff$",
        ["X-Frame-Options"] = "^DENY$",
        ["Referrer-Policy"] = "^same-origin$",
        ["Permissions-Policy"] = "camera=\\(\\)",
        ["Cross-Origin-Opener-Policy"] = "^same-origin$",
        ["Cross-Origin-Resource-Policy"] = "^same-origin$",
        ["Strict-Transport-Security"] = "max-age=31536000",
    };

    [Theory]
    [InlineData(200, "/sign-in")]
    [InlineData(200, "/healthz")]
    [InlineData(200, "/assets/prakan.css")]
    [InlineData(302, "/organisations")]
    [InlineData(302, "/no/such/page")]
    [InlineData(404, "/help/no-such-topic")]
    [InlineData(500, "/control/throws")]
    public Task A_stranger_gets_them_all(int status, string url) => CheckAsync(status, url, null);

    [Theory]
    [InlineData(200, "/organisations")]
    [InlineData(404, "/organisations/999999")]
    [InlineData(404, "/no/such/page")]
    public async Task An_officer_gets_them_all_and_keeps_nothing(int status, string url)
    {
        var answer = await CheckAsync(status, url, Cast.Mali);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    [Fact]
    public Task Who_may_not_gets_them_all() => CheckAsync(403, "/organisations", Cast.Anan);

    [Fact]
    public async Task A_form_that_is_not_ours_gets_them_all()
    {
        var answer = await app.Anonymous().Post("/sign-in", []);
        Assert.Equal(400, (int)answer.Status);
        Assert.Empty(Missing(answer));
    }

    [Fact]
    public async Task No_two_answers_share_a_nonce()
    {
        var policies = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 5; i++) Assert.True(policies.Add((await app.Anonymous().Get("/sign-in")).Headers["Content-Security-Policy"]));
    }

    [Fact]
    public void A_missing_header_is_found() =>
        Assert.Equal(Demanded.Keys.Order(), Missing(new Answer("/", System.Net.HttpStatusCode.OK, null, [], new Dictionary<string, string>())).Order());

    private async Task<Answer> CheckAsync(int status, string url, Player? player)
    {
        await using var house = app.With(ControlPart.Adding<ThrowingModel>("/control/throws"));
        using var client = house.CreateDefaultClient(new Uri("https://prakan.test"));
        var browser = new Browser(client);
        if (player is not null)
            foreach (var (name, value) in (await app.As(player)).Cookies) browser.Cookies[name] = value;
        var answer = await browser.Get(url);

        Assert.Equal(status, (int)answer.Status);
        Assert.Empty(Missing(answer));
        return answer;
    }

    private static IEnumerable<string> Missing(Answer answer) =>
        Demanded.Where(header => !answer.Headers.TryGetValue(header.Key, out var value) || !System.Text.RegularExpressions.Regex.IsMatch(value, header.Value, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))).Select(header => header.Key);
}

[Public]
public sealed class ThrowingModel : PageModel
{
    public void OnGet() => throw new InvalidOperationException($"The page {Request.Path} broke.");
}
