using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Platform.Organisations.Import;

[Requires(Verb.ImportOrganisations)]
public sealed class AnswerModel(PrakanDb db, CurrentUser user) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var import = await db.OrganisationImports.AsNoTracking().For(user, Verb.ImportOrganisations)
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        var answer = await db.ImportFiles.AsNoTracking().For(user, Verb.ImportOrganisations)
            .Where(one => one.ImportId == id).Select(one => one.Answer).SingleOrDefaultAsync(cancel);
        if (import is null || answer is null) return NotFound();
        return new SheetDownload($"{Path.GetFileNameWithoutExtension(import.FileName)}-ผลการตรวจ.xlsx", to => to.WriteAsync(answer, cancel).AsTask());
    }
}
