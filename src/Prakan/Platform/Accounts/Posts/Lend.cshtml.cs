using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.People;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Accounts.Posts;

[Requires(Verb.HandOver)]
public sealed class LendModel(PrakanDb db, CurrentUser user, PersonLookup lookup, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "กรุณากรอกชื่อผู้ใช้หรืออีเมลของผู้รักษาการ"), StringLength(256), Display(Name = "ชื่อผู้ใช้หรืออีเมลของผู้รักษาการ")]
    public string Officer { get; set; } = "";

    [BindProperty]
    public Minute From { get; set; } = new();

    [BindProperty]
    public Minute Until { get; set; } = new();

    [BindProperty, Required(ErrorMessage = "กรุณากรอกเลขที่คำสั่ง"), StringLength(100), Display(Name = "เลขที่คำสั่ง")]
    public string OrderNumber { get; set; } = "";

    public Post Post { get; private set; } = null!;
    public bool MayInvite => user.May(Verb.Invite, Post.Path);
    public Giver? Giver => user.GiverOf(Post);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        From = Minute.Of(clock.GetUtcNow());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Until.Instant <= clock.GetUtcNow()) ModelState.AddModelError("Until.Day", "เวลาสิ้นสุดผ่านไปแล้ว");
        if (!ModelState.IsValid) return Page();
        Unless(Giver is not null, "post.give-more-than-held");
        if (await lookup.FindAsync(Officer, cancel) is not { DisabledAt: null } officer)
        {
            ModelState.AddModelError(nameof(Officer), "ไม่พบผู้ใช้ที่เปิดใช้งานอยู่ ให้ตรวจชื่อผู้ใช้หรืออีเมล หากยังไม่มีบัญชี ให้เชิญก่อน");
            return Page();
        }

        var acting = Post.LendTo(officer, new Tenure(From.Instant ?? clock.GetUtcNow(), Until.Instant, OrderNumber), Giver!);
        db.Attach(officer);
        db.Add(acting);
        await db.SaveChangesAsync(cancel);
        return this.Done("ตั้งผู้รักษาการแล้ว", "/Platform/Accounts/People/AtOrganisation", new { id = Post.OrganisationId });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var post = await db.Posts.For(user, Verb.HandOver).Include(one => one.Person).Include(one => one.Organisation).SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (post is null) return false;
        Post = post;
        return true;
    }
}
