using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Prakan.Data;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files.Store;
using Prakan.Shared;

namespace Prakan.Platform.Files;

/// <summary>The one way out for a file that its reader may open.</summary>
public sealed class FileDoor(PrakanDb db, FileStore store)
{
    public async Task<IActionResult> OpenAsync(StoredFile file, CancellationToken cancel)
    {
        // The reader's line may be slow, and so may the store's.
        await db.StepOutAsync();
        if (await FindAsync(file, cancel) is not { } content) return new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        return new FileStreamResult(content, FileTypes.Of(file.Kind))
        {
            FileDownloadName = file.NameToSave, EnableRangeProcessing = true, EntityTag = new EntityTagHeaderValue($"\"{file.Content}\""),
        };
    }

    /// <summary>Null while the store is away.</summary>
    private async Task<Stream?> FindAsync(StoredFile file, CancellationToken cancel)
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
