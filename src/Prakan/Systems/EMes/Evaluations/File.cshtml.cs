using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Evaluations;

[Requires(Verb.ScoreIndicators), Sandboxed]
public sealed class FileModel(ReadingDesk desk, FileDoor door) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid reading, Guid file, CancellationToken cancel) =>
        await desk.FileAsync(reading, file, cancel) is { } found ? await door.OpenAsync(found, cancel) : NotFound();
}
