using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.Lec.OpenData;

[Public]
public sealed class MetadataModel(PublicSets sets) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid set, CancellationToken cancel) =>
        await sets.FindAsync(set, cancel) is { } found ? Content(OpenMetadata.Of(found), "application/json; charset=utf-8") : NotFound();
}
