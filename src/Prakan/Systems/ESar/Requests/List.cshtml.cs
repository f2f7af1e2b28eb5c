using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.ESar.Requests;

[Requires(Verb.RequestAssessment)]
public sealed class ListModel(PrakanDb db, CurrentUser user) : PageModel
{
    public SentList Sent { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid list, CancellationToken cancel)
    {
        if (await db.SentLists.AsNoTracking().For(user, Verb.RequestAssessment).Include(one => one.Requests).SingleOrDefaultAsync(one => one.Id == list, cancel) is not { } sent) return NotFound();
        Sent = sent;
        return Page();
    }
}
