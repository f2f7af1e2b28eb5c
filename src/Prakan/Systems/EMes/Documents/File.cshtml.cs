using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Shared;
using Prakan.Systems.EMes.Home;

namespace Prakan.Systems.EMes.Documents;

/// <summary>A letter or a form of a published round: for everybody who works here, wherever they stand.</summary>
[Requires(Verb.SeeReports), Sandboxed]
public sealed class FileModel(PublicRounds rounds, FileDoor door) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid file, CancellationToken cancel) => await rounds.DocumentAsync(file, cancel) is { } found ? await door.OpenAsync(found, cancel) : NotFound();
}
