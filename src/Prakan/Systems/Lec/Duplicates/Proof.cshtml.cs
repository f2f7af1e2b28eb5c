using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>A paper of the other side, which stands beyond the reader's wall.</summary>
[Requires(Verb.KeepChildren), Sandboxed]
public sealed class ProofModel(DuplicateDesk desk, ProofDesk proofs, FileDoor door) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid file, CancellationToken cancel) =>
        await desk.FindAsync(id, cancel) is { } view && await proofs.OpenOthersAsync(view, file, cancel) is { } found ? await door.OpenAsync(found, cancel) : NotFound();
}
