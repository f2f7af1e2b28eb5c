using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Files;

[Requires(Verb.SeeReports), Sandboxed]
public sealed class ContentModel(PrakanDb db, CurrentUser user, FileDoor door) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var file = await db.StoredFiles.AsNoTracking().OpenTo(user, Verb.SeeReports).SingleOrDefaultAsync(one => one.Id == id, cancel);
        return file is not null && file.IsOpenTo(user) ? await door.OpenAsync(file, cancel) : NotFound();
    }
}
