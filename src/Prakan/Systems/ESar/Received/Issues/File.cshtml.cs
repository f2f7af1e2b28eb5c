using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Received.Issues;

[Requires(Verb.ReceiveReports), Sandboxed]
public sealed class FileModel(ReceivedIssues issues, FileDoor door) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long sheet, CancellationToken cancel) =>
        await issues.FindAsync(sheet, cancel) is { State: FileState.Clean } file ? await door.OpenAsync(file, cancel) : NotFound();
}
