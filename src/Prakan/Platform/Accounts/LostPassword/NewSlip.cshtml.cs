using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Slips;

namespace Prakan.Platform.Accounts.LostPassword;

[Requires(Verb.Invite)]
public sealed class NewSlipModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    public Post Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromServices] SlipIssuing issuing, [FromServices] SiteAddress site, [FromServices] SystemDb system, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel)) return NotFound();
        var giver = user.DemandGiver(Post.Role, Post.Path);
        await user.DemandEveryPostOfAsync(Post.PersonId, system, clock.GetUtcNow(), cancel);
        return this.HandOut(await issuing.ForLostPasswordAsync(Post, giver, new Sender(user.Office(), site.For(Request)), cancel));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var post = await db.Posts.For(user, Verb.Invite).Include(one => one.Person).Include(one => one.Organisation)
            .SingleOrDefaultAsync(one => one.Id == id && one.From <= now && (one.Until == null || one.Until > now) && one.Person.DisabledAt == null, cancel);
        if (post is null) return false;
        Post = post;
        return true;
    }
}
