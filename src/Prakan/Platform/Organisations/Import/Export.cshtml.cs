using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

[Requires(Verb.SeeOrganisations)]
public sealed class ExportModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public OrganisationFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var seen = await Filter.OfAsync(db.Organisations.AsNoTracking().For(user, Verb.SeeOrganisations), db, clock.Today(), cancel);
        return new SheetDownload("หน่วยงาน.xlsx", to => SheetExport.WriteAsync(seen, clock.Today(), to, HttpContext.RequestAborted));
    }
}
