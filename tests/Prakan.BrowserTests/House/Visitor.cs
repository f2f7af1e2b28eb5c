using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Prakan.BrowserTests.House;

/// <summary>Somebody at a screen: a phone or a desk.</summary>
public sealed class Visitor(Site site, IPage page) : IAsyncDisposable
{
    public static readonly ViewportSize Phone = new() { Width = 360, Height = 760 };
    public static readonly ViewportSize Desk = new() { Width = 1280, Height = 900 };

    public IPage Page { get; } = page;

    public static async Task<Visitor> Come(Site site, ViewportSize? screen = null, bool script = true)
    {
        var context = await site.Browser.NewContextAsync(new() { ViewportSize = screen ?? Desk, BaseURL = site.Address, Locale = "th-TH", JavaScriptEnabled = script });
        context.SetDefaultTimeout(15_000);
        return new Visitor(site, await context.NewPageAsync());
    }

    public static async Task<Visitor> SignedIn(Site site, string userName, ViewportSize? screen = null, bool script = true)
    {
        var visitor = await Come(site, screen, script);
        await visitor.SignIn(userName);
        return visitor;
    }

    public async Task SignIn(string userName)
    {
        await Page.GotoAsync("/sign-in");
        await Page.FillAsync("#UserName", userName);
        await Page.FillAsync("#Password", site.Accounts[userName].Password);
        await Page.PressAsync("#Password", "Enter");
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    public async Task<string> Open(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer!.Status < 400, $"{path}: {answer.Status}");
        return await Page.InnerTextAsync("main");
    }

    /// <summary>What axe finds grave on the page as it stands.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        var found = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        return [.. found.Violations.Where(one => one.Impact is "serious" or "critical" or "moderate")
            .Select(one => $"{one.Id}: {one.Help} ({string.Join(" | ", one.Nodes.Select(node => node.Html))})")];
    }

    /// <summary>How far the page is wider than the screen; a phone should never scroll sideways.</summary>
    public Task<int> Overflow() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
