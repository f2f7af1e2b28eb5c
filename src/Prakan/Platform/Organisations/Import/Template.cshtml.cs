using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Platform.Organisations.Import;

[Requires(Verb.ImportOrganisations)]
public sealed class TemplateModel : PageModel
{
    public IActionResult OnGet() => new SheetDownload("แบบนำเข้าหน่วยงาน.xlsx", SheetExport.WriteTemplateAsync);
}
