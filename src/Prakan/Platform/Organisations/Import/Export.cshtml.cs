using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

[Requires(Verb.SeeOrganisations)]
public sealed class ExportModel(PrakanDb db, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationKind? Kind { get; set; }

    public IActionResult OnGet()
    {
        var seen = db.Organisations.AsNoTracking().For(user, Verb.SeeOrganisations).Matching(Find, db);
        if (Kind is { } kind) seen = seen.Where(organisation => organisation.Kind == kind);
        return new SheetDownload("หน่วยงาน.xlsx", to => SheetExport.WriteAsync(seen, clock.Today(), to, HttpContext.RequestAborted));
    }
}
