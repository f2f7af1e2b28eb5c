using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Slips;

[Requires(Verb.Invite)]
public sealed class OneModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty, Required, StringLength(500)]
    [Display(Name = "เหตุผล")]
    public string? Reason { get; set; }

    public Slip Slip { get; private set; } = null!;
    public SlipState State => Slip.StateAt(clock.GetUtcNow());
    public bool MayReissue => Slip is { UsedAt: null, ReplacedById: null } && user.GiverOf(Slip.Role!.Value, Slip.Path) is not null;
    public Guid? HeldPost { get; private set; }

    public async Task<IActionResult> OnGetAsync(long serial, CancellationToken cancel) => await LoadAsync(serial, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostVoidAsync(long serial, CancellationToken cancel)
    {
        if (!await LoadAsync(serial, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Slip.Void(Reason!, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return this.Done("ยกเลิกใบแล้ว", "/Platform/Accounts/Slips/One", new { serial });
    }

    public async Task<IActionResult> OnPostReissueAsync(long serial, [FromServices] SlipIssuing issuing, [FromServices] SiteAddress site, [FromServices] SystemDb system, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await LoadAsync(serial, cancel)) return NotFound();
        var giver = user.DemandGiver(Slip.Role!.Value, Slip.Path);
        if (Slip is { Purpose: SlipPurpose.LostPassword, PersonId: { } person }) await user.DemandEveryPostOfAsync(person, system, clock.GetUtcNow(), cancel);
        return this.HandOut(await issuing.ReissueAsync([(Slip, giver)], new Sender(user.Office(), site.For(Request)), cancel));
    }

    private async Task<bool> LoadAsync(long serial, CancellationToken cancel)
    {
        var slip = await db.Slips.For(user, Verb.Invite).Include(one => one.Organisation).Include(one => one.Person).SingleOrDefaultAsync(one => one.Serial == serial, cancel);
        if (slip is null) return false;
        Slip = slip;
        var now = clock.GetUtcNow();
        HeldPost = await db.Posts.For(user, Verb.Invite)
            .Where(post => slip.UsedAt != null && post.PersonId == slip.PersonId && post.OrganisationId == slip.OrganisationId && post.Role == slip.Role && (post.Until == null || post.Until > now))
            .Select(post => (Guid?)post.Id).FirstOrDefaultAsync(cancel);
        return true;
    }
}
