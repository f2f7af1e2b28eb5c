using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Prakan.BrowserTests.House;

/// <summary>Somebody at a screen: a phone or a desk.</summary>
public sealed partial class Visitor(Site site, IPage page) : IAsyncDisposable
{
    public static readonly ViewportSize Phone = new() { Width = 360, Height = 760 };
    public static readonly ViewportSize Desk = new() { Width = 1280, Height = 900 };

    /// <summary>Where on which page the address stands that a name means.</summary>
    private static readonly Dictionary<string, (string Page, string Link)> Names = new()
    {
        ["{own}"] = ("/", "#posts a"),
        // One of the demo's; journeys open rounds of their own meanwhile.
        ["{round}"] = ("/rounds", "main td:first-child a[href^='/rounds/']:not(:has-text('เฉพาะกิจ')):not(:has-text('ทะเบียนเด็ก')):not(:has-text('Quick Policy'))"),
        ["{draft}"] = ("/rounds", "main tr:has(a[href$='/edit']) td:first-child a"),
        ["{report}"] = ("/rounds", "main tr:not(:has-text('เฉพาะกิจ')):not(:has-text('ทะเบียนเด็ก')):not(:has-text('Quick Policy')) .do a[href^='/obligations/']"),
        ["{part}"] = ("{report}", ".tasks a[href^='/surveys/']"),
        ["{returned}"] = ("/rounds", "main tr:has(.state--bad) .do a[href^='/obligations/']"),
        ["{version}"] = ("{returned}", "main a[href*='/versions/']"),
        ["{approved}"] = ("{round}/reports?Show=Approved", "main td a[href^='/obligations/']"),
        ["{waiting}"] = ("{round}/reports?Show=Mine", "main .do a[href$='/review']"),
        ["{sar-items}"] = ("/e-sar", "main a[href^='/e-sar/'][href$='/items']"),
        ["{sar-files}"] = ("/e-sar", "main a[href^='/e-sar/'][href$='/files']"),
        ["{sar-results}"] = ("/e-sar", "main a[href^='/e-sar/'][href$='/results']"),
        ["{to-name}"] = ("/e-sar/requests", "main a[href^='/e-sar/requests/confirm']"),
        ["{received}"] = ("/e-sar/received", "main td a[href^='/e-sar/received/']"),
        ["{register}"] = ("/lec", "main a[href^='/lec/registers/']"),
        ["{room}"] = ("{register}", "main td a[href*='/classes/'], main th a[href*='/classes/']"),
        ["{child}"] = ("{room}", "main a[href^='/lec/children/']"),
        ["{counts}"] = ("/lec", "main a[href*='/heads/']"),
        ["{lec-part}"] = ("/lec", "main .tasks a[href^='/lec/']"),
        ["{e-mes}"] = ("/e-mes", "main .tasks a[href^='/e-mes/']"),
        ["{indicator}"] = ("{e-mes}", "main tbody th a"),
        ["{reading}"] = ("/e-mes/readings", "main tbody th a"),
        ["{evaluation}"] = ("/e-mes", "main .tasks li:nth-child(2) a[href$='/evaluation']"),
        ["{summary}"] = ("/e-mes", "main .tasks li:last-child a[href$='/summary']"),
        ["{board}"] = ("{round}/board", "main .govuk-button-group a[href$='/nudge']"),
    };

    private static readonly ConcurrentDictionary<string, Task<string>> Sessions = new();

    private readonly Dictionary<string, string> known = [];

    public IPage Page { get; } = page;

    /// <summary>What the browser complained about on the way: refused scripts, broken links to assets.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Visitor> Come(Site site, ViewportSize? screen = null, bool script = true, string? cookies = null)
    {
        var context = await site.Browser.NewContextAsync(new() { ViewportSize = screen ?? Desk, BaseURL = site.Address, Locale = "th-TH", JavaScriptEnabled = script, StorageState = cookies });
        context.SetDefaultTimeout(30_000);
        var visitor = new Visitor(site, await context.NewPageAsync());
        visitor.Page.Console += (_, line) =>
        {
            // An error page answers with its code; the browser reports that too.
            if (line.Type == "error" && !line.Text.Contains("/error/", StringComparison.Ordinal) && !line.Text.StartsWith("Failed to load resource: the server responded with a status of 404", StringComparison.Ordinal)) visitor.Complaints.Add(line.Text);
        };
        return visitor;
    }

    public static async Task<Visitor> SignedIn(Site site, string userName, ViewportSize? screen = null, bool script = true)
    {
        var visitor = await Come(site, screen, script);
        await visitor.SignIn(userName);
        return visitor;
    }

    /// <summary>With the session of somebody who looks and changes nothing: the first who comes signs in for all.</summary>
    public static async Task<Visitor> Looking(Site site, string userName, ViewportSize screen) => await Come(site, screen, cookies: await Sessions.GetOrAdd(userName, _ => OpenAsync(site, userName)));

    private static async Task<string> OpenAsync(Site site, string userName)
    {
        await using var first = await SignedIn(site, userName);
        return await first.Page.Context.StorageStateAsync();
    }

    public async Task SignIn(string userName)
    {
        await Page.GotoAsync("/sign-in");
        await Page.FillAsync("#UserName", userName);
        await Page.FillAsync("#Password", site.Accounts[userName].Password);
        await Page.PressAsync("#Password", "Enter");
        await Arrive(AnywhereElse());
    }

    /// <summary>Waits for the page with such an address. Address and page are looked at again and again: an event of loading can fire between the question and the answer, and is then waited for in vain.</summary>
    public async Task Arrive(Regex address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(address);
        await Page.Locator("main").WaitForAsync();
    }

    /// <summary>Puts the address that a name means for this visitor where the name stands: {own} is the visitor's own organisation.</summary>
    public async Task<string> Resolve(string path)
    {
        if (Names.Keys.FirstOrDefault(name => path.StartsWith(name, StringComparison.Ordinal)) is not { } name) return path;
        if (!known.TryGetValue(name, out var address))
        {
            await Page.GotoAsync(await Resolve(Names[name].Page));
            known[name] = address = (await Page.Locator(Names[name].Link).First.GetAttributeAsync("href"))!;
        }
        return address + path[name.Length..];
    }

    public async Task<string> Open(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer is null || answer.Status < 400 || path.StartsWith("/error/", StringComparison.Ordinal), $"{path}: {answer?.Status}");
        return await Page.InnerTextAsync("main");
    }

    /// <summary>What axe finds grave on the page as it stands.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        var found = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
            // All that passes would come along otherwise, node by node.
            ResultTypes = [ResultType.Violations],
        });
        return [.. found.Violations.Where(one => one.Impact is "serious" or "critical" or "moderate")
            .Select(one => $"{one.Id}: {one.Help} ({string.Join(" | ", one.Nodes.Select(node => node.Html))})")];
    }

    /// <summary>How far the page is wider than the screen; a phone should never scroll sideways.</summary>
    public Task<int> Overflow() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    [GeneratedRegex("^(?!.*/sign-in)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnywhereElse();
}
