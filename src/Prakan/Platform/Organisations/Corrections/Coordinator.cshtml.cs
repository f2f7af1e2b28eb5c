using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Corrections;

[Requires(Verb.AppointCoordinator)]
public sealed class CoordinatorModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CoordinatorForm Form { get; set; } = new();

    public Organisation Organisation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Organisation.Coordinator is { Card: var card })
            Form = new CoordinatorForm { Name = card.Name, Position = card.Position, Telephone = card.Telephone, Email = card.Email };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();

        Organisation.AppointCoordinator(
            new CoordinatorCard(Form.Name.Trim(), Form.Position.Trim(), ThaiDigits.ToArabic(Form.Telephone.Trim()), Form.Email.Trim()), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return this.Done("บันทึกข้อมูลผู้ประสานงานแล้ว", "/Platform/Organisations/One", new { id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel) =>
        (Organisation = (await db.Organisations.For(user, Verb.AppointCoordinator).Include(one => one.Coordinator)
            .SingleOrDefaultAsync(one => one.Id == id, cancel))!) is not null;
}
