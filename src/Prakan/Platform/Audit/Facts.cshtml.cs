using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Platform.Audit;

[Requires(Verb.ReadFacts)]
public sealed class FactsModel(PrakanDb db, CurrentUser user, History history) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await db.Organisations.AsNoTracking().For(user, Verb.ReadFacts).SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } organisation) return NotFound();
        var facts = db.Facts.AsNoTracking().For(user, Verb.ReadFacts).Where(fact => fact.OrganisationId == id);
        return new SheetDownload($"ประวัติ {organisation.Name}.xlsx", to => FactSheet.WriteAsync(facts, history, to, cancel));
    }
}
