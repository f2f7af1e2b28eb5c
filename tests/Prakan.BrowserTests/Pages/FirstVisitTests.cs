using Prakan.BrowserTests.House;

namespace Prakan.BrowserTests.Pages;

/// <summary>What holds for all pages: axe bites, a first visit is light, and nothing is lost at twice the size.</summary>
public sealed class FirstVisitTests(Site site)
{
    private const int MostBytes = 200 * 1024;

    [Fact]
    public async Task Axe_finds_what_is_planted()
    {
        await using var visitor = await Visitor.Come(site);
        await visitor.Open("/");
        await visitor.Page.EvaluateAsync("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/assets/favicon.svg\"><input type=\"text\">')");
        Assert.NotEmpty(await visitor.Barriers());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    public async Task A_first_visit_is_light(string path)
    {
        await using var visitor = await Visitor.Come(site, Visitor.Phone);
        var bytes = 0L;
        visitor.Page.RequestFinished += async (_, request) => Interlocked.Add(ref bytes, (await request.SizesAsync()).ResponseBodySize);
        await visitor.Page.GotoAsync(path, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        Assert.InRange(bytes, 1, MostBytes);
    }

    [Theory]
    [InlineData("/organisations")]
    [InlineData("{own}/edit")]
    public async Task At_200_percent_nothing_is_cut_off(string path)
    {
        await using var visitor = await Visitor.SignedIn(site, "recorder", new() { Width = 640, Height = 450 });
        await visitor.Open(await visitor.Resolve(path));
        Assert.Equal(0, await visitor.Overflow());
    }
}
