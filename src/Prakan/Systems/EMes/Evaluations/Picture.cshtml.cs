using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files.Previews;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>One page of evidence as a picture, for who reads it.</summary>
[Requires(Verb.ScoreIndicators), Sandboxed]
public sealed class PictureModel(PrakanDb db, ReadingDesk desk, PagePictures pictures) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid reading, Guid file, int number, CancellationToken cancel)
    {
        if (await desk.FileAsync(reading, file, cancel) is not { } found) return NotFound();
        await db.StepOutAsync();
        return await pictures.OfAsync(found, number, PictureSize.Whole, cancel) is { } place ? PhysicalFile(place, "image/jpeg") : NotFound();
    }
}
