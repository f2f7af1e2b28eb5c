using Prakan.BrowserTests.House;

namespace Prakan.BrowserTests.Pages;

/// <summary>A page as people meet it: on a phone and at a desk, with nothing cut off and nothing that shuts anybody out.</summary>
public abstract class PageCheck(Lookers lookers) : IClassFixture<Lookers>
{
    private static readonly bool Long = Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1";

    protected async Task CheckAsync(string? user, string path)
    {
        var visitor = await lookers.Ask(user);
        await visitor.Open(await visitor.Resolve(path));
        Assert.Equal(0, await visitor.Overflow());
        // What shuts people out on the one screen does so on the other, nearly always.
        if (Long) Assert.Empty(await visitor.Barriers());
        await visitor.Page.SetViewportSizeAsync(Visitor.Desk.Width, Visitor.Desk.Height);
        Assert.Equal(0, await visitor.Overflow());
        Assert.Empty(await visitor.Barriers());
        Assert.Empty(visitor.Complaints);
    }
}
