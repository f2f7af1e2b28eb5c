using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Slips;

[Requires(Verb.Invite)]
public sealed class EveryoneModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationKind[] Kind { get; set; } = [];

    public IReadOnlyList<Role> Roles => [.. Enum.GetValues<Role>().Where(role => user.Posts.Any(post => post.Role.Holds(Verb.Invite) && post.Role.MayGive(role)))];

    public IReadOnlyList<(OrganisationKind Kind, int Count)>? Counts { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => CountAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromServices] SlipIssuing issuing, [FromServices] SiteAddress site, CancellationToken cancel)
    {
        await CountAsync(cancel);
        RuleBroken.Unless(Counts is [_, ..], "slip.nobody-to-invite");
        var places = await Vacant(Role!.Value).OrderBy(place => place.Path).ToListAsync(cancel);
        var invitations = places.Select(place => (new Invitation(place, Role.Value, null, place.Details.Email, null), user.DemandGiver(Role.Value, place.Path))).ToList();
        return this.HandOut(await issuing.InviteAsync(invitations, new Sender(user.Office(), site.For(Request)), cancel));
    }

    private async Task CountAsync(CancellationToken cancel)
    {
        if (Role is not { } role) return;
        var counts = await Vacant(role).GroupBy(place => place.Kind).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        Counts = [.. counts.OrderBy(one => one.Key).Select(one => (one.Key, one.Count))];
    }

    /// <summary>Below those posts that may give this role, wherever else the user may look.</summary>
    private IQueryable<Organisation> Vacant(Role role)
    {
        var kinds = role.Row().At.Where(kind => Kind.Length == 0 || Kind.Contains(kind)).ToArray();
        var givers = user.Posts.Where(post => post.Role.Holds(Verb.Invite) && post.Role.MayGive(role)).Select(post => post.Path);
        return db.Organisations.For(user, Verb.Invite).Below(givers).Where(place => kinds.Contains(place.Kind)).Vacant(db, role, clock.GetUtcNow());
    }
}
