using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.People;

[Requires(Verb.DisablePerson)]
public sealed class EnableModel(PrakanDb db, Closure closure) : PageModel
{
    [BindProperty, Required(ErrorMessage = "กรุณากรอกเหตุผล"), StringLength(500), Display(Name = "เหตุผล")]
    public string Reason { get; set; } = "";

    public Post Post { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await closure.DemandRightAsync(id, cancel);
        Post.EnableHolder(Reason);
        await db.SaveChangesAsync(cancel);
        return this.Done("เปิดบัญชีอีกครั้งแล้ว", "/Platform/Accounts/People/One", new { id });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await closure.FindAsync(id, cancel) is not { } post) return false;
        Post = post;
        return true;
    }
}
