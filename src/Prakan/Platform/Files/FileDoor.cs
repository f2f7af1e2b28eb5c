using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Prakan.Data;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Files.Store;

namespace Prakan.Platform.Files;

/// <summary>The one way out for a file that its reader may open.</summary>
public sealed class FileDoor(PrakanDb db, FileStore store)
{
    public async Task<IActionResult> OpenAsync(StoredFile file, CancellationToken cancel)
    {
        var content = await store.OpenAsync(file.Content, cancel) ?? throw new InvalidOperationException($"The store has lost {file.Content}.");
        // The reader's line may be slow.
        await db.StepOutAsync();
        return new FileStreamResult(content, FileTypes.Of(file.Kind))
        {
            FileDownloadName = file.NameToSave, EnableRangeProcessing = true, EntityTag = new EntityTagHeaderValue($"\"{file.Content}\""),
        };
    }
}
