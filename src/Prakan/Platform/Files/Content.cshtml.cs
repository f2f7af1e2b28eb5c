using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files.Store;
using Prakan.Shared;

namespace Prakan.Platform.Files;

[Requires(Verb.SeeReports), Sandboxed]
public sealed class ContentModel(PrakanDb db, CurrentUser user, FileStore store) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var file = await db.StoredFiles.AsNoTracking().For(user, Verb.SeeReports).SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (file is null || !file.IsOpenTo(user)) return NotFound();
        // The reader's line may be slow, and so may the store's.
        await db.StepOutAsync();
        if (await OpenAsync(file, cancel) is not { } content) return StatusCode(StatusCodes.Status503ServiceUnavailable);
        return new FileStreamResult(content, FileTypes.Of(file.Kind))
        {
            FileDownloadName = file.NameToSave, EnableRangeProcessing = true, EntityTag = new EntityTagHeaderValue($"\"{file.Content}\""),
        };
    }

    /// <summary>Null while the store is away.</summary>
    private async Task<Stream?> OpenAsync(StoredFile file, CancellationToken cancel)
    {
        try
        {
            return await store.OpenAsync(file.Content, cancel) ?? throw new InvalidOperationException($"The store has lost {file.Content}.");
        }
        catch (RuleBroken)
        {
            return null;
        }
    }
}
