using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Shared;

namespace Prakan.Platform.Files.Previews;

/// <summary>One page as a picture.</summary>
[Requires(Verb.SeeReports), Sandboxed]
public sealed class DrawnModel(PrakanDb db, CurrentUser user, PagePictures pictures) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, int number, bool small, CancellationToken cancel)
    {
        var file = await db.StoredFiles.AsNoTracking().OpenTo(user, Verb.SeeReports).SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (file is null || !file.IsOpenTo(user)) return NotFound();
        // Drawing takes a while, and so may the reader's line.
        await db.StepOutAsync();
        return await pictures.OfAsync(file, number, small ? PictureSize.Small : PictureSize.Whole, cancel) is { } place ? PhysicalFile(place, "image/jpeg") : NotFound();
    }
}
