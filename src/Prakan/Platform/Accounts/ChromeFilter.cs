using Microsoft.AspNetCore.Mvc.Filters;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Accounts;

/// <summary>Tells the page's frame who is reading, and which parts of the house are open to them.</summary>
internal sealed class ChromeFilter(CurrentUser user, PageChrome chrome) : IResultFilter
{
    private static readonly MenuEntry[] Entries = [.. Program.Modules.SelectMany(module => module.Menu).OrderBy(entry => entry.Order)];

    private static readonly Crumb[] Foot = [new("คู่มือ", "/help"), new("ประกาศความเป็นส่วนตัว", "/privacy")];

    public void OnResultExecuting(ResultExecutingContext context)
    {
        chrome.Foot = Foot;
        if (!user.IsSignedIn) return;
        var path = context.HttpContext.Request.Path;
        chrome.Menu = [.. Entries.Where(entry => entry.Verb is null || user.May(entry.Verb))
            .Select(entry => new MenuItem(entry.Thai, entry.Href, path.StartsWithSegments(entry.Href)))];
        chrome.Who = user.Posts is [var post, ..]
            ? new Who(post.OrganisationName, post.Role.Thai(), user.Name)
            : new Who("", "", user.Name);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
