using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>How pages of officers give slips out.</summary>
public static class SlipGiving
{
    /// <summary>Tells the page's script that the file has come, and which batch it is.</summary>
    private const string CameCookie = "prakan-slips";

    public static IEnumerable<Role> RolesToGive(this CurrentUser user, OrganisationKind kind, string path) =>
        Enum.GetValues<Role>().Where(role => role.FitsAt(kind) && user.GiverOf(role, path) is not null);

    public static Giver DemandGiver(this CurrentUser user, Role role, string path) =>
        user.GiverOf(role, path) ?? throw new RuleBroken("post.give-more-than-held");

    /// <summary>A forgotten password opens every post of its person: whoever hands the slip out must be able to give them all.</summary>
    public static async Task DemandEveryPostOfAsync(this CurrentUser user, Guid personId, SystemDb system, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = system.Open();
        var held = await db.Posts.Where(post => post.PersonId == personId && (post.Until == null || post.Until > now)).Select(post => new { post.Role, post.Path }).ToListAsync(cancel);
        Unless(held.TrueForAll(post => user.GiverOf(post.Role, post.Path) is not null), "slip.person-holds-more");
    }

    public static string Office(this CurrentUser user) => user.Posts.First(post => post.Role.Holds(Verb.Invite)).OrganisationName;

    /// <summary>The paper once, as a download; when all went by letter, the batch.</summary>
    public static IActionResult HandOut(this PageModel page, Handout handout)
    {
        if (handout.Paper is null) return page.Done("ส่งอีเมลเชิญแล้ว", "/Platform/Accounts/Slips/Batch", new { id = handout.Batch });
        page.Response.Headers.CacheControl = "no-store";
        page.Response.Cookies.Append(CameCookie, handout.Batch.ToString(), new CookieOptions { Path = "/", MaxAge = TimeSpan.FromMinutes(1), SameSite = SameSiteMode.Strict, Secure = page.Request.IsHttps });
        return page.File(handout.Paper, "application/pdf", $"slips-{handout.Batch:n}.pdf");
    }
}
