using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;

namespace Prakan.Platform.Accounts.Slips;

[Requires(Verb.Invite)]
public sealed class InviteModel(PrakanDb db, CurrentUser user, SlipIssuing issuing, SiteAddress site) : PageModel
{
    private const int MostPeople = 30;

    [BindProperty(SupportsGet = true), Range(1, MostPeople), Display(Name = "จำนวนคน")]
    public int People { get; set; } = 3;

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    public Organisation Place { get; private set; } = null!;
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel)) return NotFound();
        Lines = [.. Enumerable.Range(0, Math.Clamp(People, 1, MostPeople)).Select(_ => new Line())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel)) return NotFound();
        var invited = Lines.Where(line => line.Role is not null).ToList();
        if (invited.Count == 0) ModelState.AddModelError("Lines[0].Role", "กรุณาเลือกบทบาทอย่างน้อยหนึ่งคน");
        if (!ModelState.IsValid) return Page();

        var invitations = invited.Select(line => (new Invitation(Place, line.Role!.Value, line.FullName, line.Email, line.OrderNumber), user.DemandGiver(line.Role!.Value, Place.Path))).ToList();
        return this.HandOut(await issuing.InviteAsync(invitations, new Sender(user.Office(), site.For(Request)), cancel));
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        var place = await db.Organisations.For(user, Verb.Invite).SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (place is null) return false;
        (Place, Roles) = (place, [.. user.RolesToGive(place.Kind, place.Path)]);
        return true;
    }

    public sealed class Line
    {
        public Role? Role { get; set; }

        [StringLength(200), Display(Name = "ชื่อและนามสกุล")]
        public string? FullName { get; set; }

        [EmailAddress, StringLength(256), Display(Name = "อีเมล")]
        public string? Email { get; set; }

        [StringLength(100), Display(Name = "เลขที่คำสั่ง")]
        public string? OrderNumber { get; set; }
    }
}
