using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Accounts;

/// <summary>Tells the page's frame who is reading, and which parts of the house are open to them.</summary>
internal sealed class ChromeFilter(CurrentUser user, PageChrome chrome) : IAsyncResultFilter
{
    private static readonly MenuEntry[] Entries = [.. Program.Modules.SelectMany(module => module.Menu).OrderBy(entry => entry.Order)];

    private static readonly Crumb[] Foot = [new("คู่มือ", "/help"), new("ประกาศความเป็นส่วนตัว", "/privacy"), .. Program.Modules.SelectMany(module => module.Foot)];

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is PageResult) await DressAsync(context.HttpContext);
        await next();
    }

    private async Task DressAsync(HttpContext context)
    {
        chrome.Foot = Foot;
        if (!user.IsSignedIn) return;
        var menu = new List<MenuItem>();
        foreach (var entry in Entries.Where(entry => entry.Verb is null || user.May(entry.Verb)))
            menu.Add(new MenuItem(entry.Thai, entry.Href, entry.Also.Prepend(entry.Href).Any(under => context.Request.Path.StartsWithSegments(under)), entry.Count is { } count ? await count(context) : null));
        chrome.Menu = menu;
        chrome.Who = user.Posts is [var post, ..]
            ? new Who(post.OrganisationName, post.Role.Thai(), user.Name)
            : new Who("", "", user.Name);
    }
}
