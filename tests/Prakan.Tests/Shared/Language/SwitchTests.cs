using System.Net;
using AngleSharp.Html.Parser;

namespace Prakan.Tests.Shared.Language;

public sealed class SwitchTests(LookHost host) : IClassFixture<LookHost>
{
    private readonly HttpClient client = host.Client();

    [Fact]
    public async Task A_reader_of_English_gets_English()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/error/404") { Headers = { { "Cookie", "prakan-language=en" } } };
        var html = await Text(await client.SendAsync(request, TestContext.Current.CancellationToken));
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("There is no such page · Prakan", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/organisations?q=ริน", "/organisations?q=%E0%B8%A3%E0%B8%B4%E0%B8%99")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    public async Task The_switch_stays_and_goes_back_only_inside(string back, string expected)
    {
        var answer = await Switch("en", back);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location!.ToString());
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("prakan-language=en; max-age=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_token_of_a_page_nothing_is_switched()
    {
        var answer = await client.PostAsync("/language", new FormUrlEncodedContent([new("language", "en")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("หน้านี้เปิดไว้นานเกินไป", await Text(answer), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Switch(string language, string back)
    {
        var page = await client.GetAsync("/error/404", TestContext.Current.CancellationToken);
        var html = new HtmlParser().ParseDocument(await Text(page));
        var token = html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/language")
        {
            Content = new FormUrlEncodedContent([new("language", language), new("back", back), new("__RequestVerificationToken", token)]),
            Headers = { { "Cookie", page.Headers.GetValues("Set-Cookie").Single().Split(';')[0] } },
        };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<string> Text(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
