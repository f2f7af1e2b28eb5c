using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files.Store;

namespace Prakan.Platform.Files.Uploads;

/// <summary>Gives up uploads whose senders have said nothing for days, and what grows on this node for no upload.</summary>
public sealed class UploadSweep(SystemDb system, FilesFolder folder, TimeProvider clock)
{
    public async Task SweepAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        await using var db = system.Open();
        await db.Uploads.Where(one => one.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        foreach (var id in folder.Forgotten(now - Upload.Patience))
        {
            if (await db.Uploads.AnyAsync(one => one.Id == id && one.FileId == null, cancel)) continue;
            using var file = folder.Open(id);
            file?.Delete();
        }
    }
}
