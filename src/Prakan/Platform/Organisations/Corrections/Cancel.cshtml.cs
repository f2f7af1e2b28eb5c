using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Corrections;

[Requires(Verb.CorrectOrganisation)]
public sealed class CancelModel(PrakanDb db, CurrentUser user) : PageModel
{
    [BindProperty, Required, StringLength(1000), Display(Name = "เหตุผล")]
    public string Reason { get; set; } = "";

    public OrganisationChange Change { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, Guid change) => await FindAsync(id, change) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, Guid change)
    {
        if (!await FindAsync(id, change)) return NotFound();
        if (!ModelState.IsValid) return Page();

        Change.Cancel(Reason);
        await db.SaveChangesAsync();
        return this.Done("ยกเลิกการแก้ไขที่กำหนดไว้แล้ว", "/Platform/Organisations/One", new { id });
    }

    private async Task<bool> FindAsync(int id, Guid change) =>
        (Change = (await db.OrganisationChanges.For(user, Verb.CorrectOrganisation).Include(one => one.Organisation)
            .SingleOrDefaultAsync(one => one.Id == change && one.OrganisationId == id && one.Kind == ChangeKind.Correct))!) is not null;
}
