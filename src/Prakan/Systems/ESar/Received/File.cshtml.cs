using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Received;

[Requires(Verb.ReceiveReports), Sandboxed]
public sealed class FileModel(ReceivedReading reading, FileDoor door) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid received, Guid file, CancellationToken cancel) =>
        await reading.FileAsync(received, file, cancel) is { } found ? await door.OpenAsync(found, cancel) : NotFound();
}
