using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Systems.Lec.Children;

/// <summary>A number comes late, or was typed wrong; a child with a G-Code that is given one stays the same child.</summary>
[Requires(Verb.KeepChildren)]
public sealed class IdentityModel(ChildDesk desk, Say say) : PageModel
{
    [BindProperty]
    public IdentityForm Identity { get; set; } = new();

    public Child Found { get; private set; } = null!;
    public string? Masked { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid child, CancellationToken cancel)
    {
        if (!await FindAsync(child, cancel)) return NotFound();
        Identity.NoIdentityReason = Found.NoIdentityReason;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid child, CancellationToken cancel)
    {
        if (!await FindAsync(child, cancel)) return NotFound();
        if (Identity.Read(say, ModelState, nameof(Identity)) is not { } said) return Page();
        await desk.IdentifyAsync(Found, said, cancel);
        return this.Done("บันทึกเลขประจำตัวประชาชนแล้ว", "/Systems/Lec/Children/One", new { child });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.KeepChildren, cancel) is not { } found) return false;
        (Found, Masked) = (found, desk.Masked(found));
        return true;
    }
}
