using Prakan.BrowserTests.House;

namespace Prakan.BrowserTests.Pages;

/// <summary>Those who look at pages and change nothing, one of each kind for a class: who has come stays, with what the browser has kept.</summary>
public sealed class Lookers(Site site) : IAsyncDisposable
{
    private readonly Dictionary<string, Visitor> here = [];

    public async Task<Visitor> Ask(string? user)
    {
        if (!here.TryGetValue(user ?? "", out var visitor)) here[user ?? ""] = visitor = user is null ? await Visitor.Come(site, Visitor.Phone) : await Visitor.Looking(site, user, Visitor.Phone);
        // What the page before still says when it is left is not this one's.
        await visitor.Page.GotoAsync("about:blank");
        visitor.Complaints.Clear();
        await visitor.Page.SetViewportSizeAsync(Visitor.Phone.Width, Visitor.Phone.Height);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in here.Values) await visitor.DisposeAsync();
    }
}
