using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Organisations;

[Requires(Verb.SeeOrganisations)]
public sealed class OneModel(PrakanDb db, CurrentUser user) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var organisation = await db.Organisations.AsNoTracking().For(user, Verb.SeeOrganisations)
            .Include(one => one.Codes).Include(one => one.Coordinator)
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (organisation is null) return NotFound();
        Organisation = organisation;
        return Page();
    }
}
