using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Registrations;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Organisations;

namespace Prakan.Platform.Accounts.People;

[Requires(Verb.SeePeople)]
public sealed class AtOrganisationModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;
    public IReadOnlyList<Post> Posts { get; private set; } = [];
    public IReadOnlyList<Slip> Invitations { get; private set; } = [];
    public int Asked { get; private set; }
    public DateTimeOffset Now { get; private set; }

    public IEnumerable<Post> Current => Posts.Where(post => post.Until is null || post.Until > Now);
    public IEnumerable<Post> Ended => Posts.Where(post => post.Until <= Now).OrderByDescending(post => post.Until);
    public bool MayInvite => user.Posts.Any(post => post.Role.Holds(Verb.Invite) && Organisation.Path.StartsWith(post.Path, StringComparison.Ordinal));

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await db.Organisations.AsNoTracking().For(user, Verb.SeePeople).SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } organisation) return NotFound();
        (Organisation, Now) = (organisation, clock.GetUtcNow());
        Posts = await db.Posts.AsNoTracking().For(user, Verb.SeePeople).Where(post => post.OrganisationId == id)
            .Include(post => post.Person).Include(post => post.ActingFor!.Person).OrderBy(post => post.From).ToListAsync(cancel);
        Invitations = await db.Slips.AsNoTracking().For(user, Verb.Invite)
            .Where(slip => slip.OrganisationId == id && slip.Purpose == SlipPurpose.NewPost && slip.UsedAt == null && slip.ReplacedById == null && slip.VoidedAt == null)
            .OrderBy(slip => slip.Serial).ToListAsync(cancel);
        Asked = await db.Registrations.For(user, Verb.AcceptRegistration).CountAsync(one => one.OrganisationId == id && one.State == RegistrationState.Asked, cancel);
        return Page();
    }

    public bool MayEnd(Post post) => user.May(Verb.EndPost, post.Path);

    public bool MayLend(Post post) => post is { ActingForId: null } && user.GiverOf(post) is not null;

    public bool MayRenewPassword(Post post) => user.GiverOf(post.Role, post.Path) is not null;

    public bool MayHandOver(Post post) => post is { ActingForId: null } && user.Posts.Any(held => held.Id == post.Id && held.Role.Holds(Verb.HandOver));
}
