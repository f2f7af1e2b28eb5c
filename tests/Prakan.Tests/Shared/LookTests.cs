using System.Net;
using AngleSharp.Html.Parser;

namespace Prakan.Tests.Shared;

public sealed class LookTests(LookHost host) : IClassFixture<LookHost>
{
    private readonly HttpClient client = host.Client();

    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound, "ไม่พบหน้านี้ · ประกัน")]
    [InlineData("/error/429", HttpStatusCode.TooManyRequests, "มีคำขอมากเกินไป · ประกัน")]
    [InlineData("/error/999", HttpStatusCode.NotFound, "ไม่พบหน้านี้ · ประกัน")]
    public async Task Trouble_is_told_in_Thai_with_its_own_status(string path, HttpStatusCode status, string title)
    {
        var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"<title>{title}</title>", await Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_failure_of_ours_has_a_number()
    {
        Assert.Contains("หมายเลขเหตุการณ์", await Text(await Get("/error/500")), StringComparison.Ordinal);
        Assert.DoesNotContain("หมายเลขเหตุการณ์", await Text(await Get("/error/404")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_what_not_to_do()
    {
        var headers = (await Get("/no-such-page")).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(headers.GetValues("X-Frame-Options")));
    }

    [Fact]
    public async Task No_page_holds_a_script_or_a_style_of_its_own()
    {
        var page = new HtmlParser().ParseDocument(await Text(await Get("/no-such-page")));
        Assert.NotEmpty(page.Scripts);
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick]"));
    }

    [Theory]
    [InlineData("link[rel=stylesheet]", "href", 25)]
    [InlineData("script[src*=htmx]", "src", 25)]
    [InlineData("script[src*=prakan]", "src", 3)]
    public async Task What_a_page_asks_for_is_small_and_kept_for_a_year(string link, string attribute, int kilobytes)
    {
        var page = new HtmlParser().ParseDocument(await Text(await Get("/no-such-page")));
        var path = page.QuerySelector(link)!.GetAttribute(attribute);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "gzip" } } };
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, kilobytes * 1024);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl!.MaxAge);
    }

    private Task<HttpResponseMessage> Get(string path) => client.GetAsync(path, TestContext.Current.CancellationToken);

    private static Task<string> Text(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
