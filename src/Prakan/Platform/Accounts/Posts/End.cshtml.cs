using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.Posts;

[Requires(Verb.EndPost)]
public sealed class EndModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Minute At { get; set; } = new();

    [BindProperty, Required(ErrorMessage = "กรุณากรอกเหตุผลหรือเลขที่คำสั่ง"), StringLength(500), Display(Name = "เหตุผลหรือเลขที่คำสั่ง")]
    public string Reason { get; set; } = "";

    public Post Post { get; private set; } = null!;
    public IReadOnlyList<string> Acting { get; private set; } = [];
    public bool IsOwn => Post.PersonId == user.PersonId;
    public bool IsOwnLast => IsOwn && user.Posts.All(held => held.Id == Post.Id);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var now = clock.GetUtcNow();
        var at = At.Instant ?? now;
        Unless(at >= now, "post.ends-in-the-past");

        Post.End(at, Reason);
        await db.EndActingAsync(Post, at, Reason, cancel);
        await db.SaveChangesAsync(cancel);
        return this.Done(at > now ? "กำหนดเวลาสิ้นสุดตำแหน่งแล้ว" : "สิ้นสุดตำแหน่งแล้ว", "/Platform/Accounts/People/AtOrganisation", new { id = Post.OrganisationId });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var post = await db.Posts.For(user, Verb.EndPost).Include(one => one.Person).Include(one => one.Organisation).SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (post is null) return false;
        Post = post;
        var now = clock.GetUtcNow();
        Acting = await db.Posts.Where(one => one.ActingForId == id && one.Until > now).Select(one => one.Person.FullName).ToListAsync(cancel);
        return true;
    }
}
