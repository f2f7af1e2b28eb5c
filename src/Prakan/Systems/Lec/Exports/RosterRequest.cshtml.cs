using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.Lec.Exports;

[Requires(Verb.KeepChildren)]
public sealed class RosterRequestModel(RosterDesk desk, ExportDesk guard) : PageModel
{
    [BindProperty, DataType(DataType.Password), StringLength(200), Display(Name = "รหัสผ่านของท่าน")]
    public string? Password { get; set; }

    public ExportRequest Asked { get; private set; } = null!;
    public bool IsMine => guard.IsMine(Asked);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDecideAsync(Guid id, bool grant, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid || !await guard.IsOwnerAsync(Password, ModelState, cancel)) return Page();
        await guard.DecideAsync(Asked, grant, cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await desk.FindOfficeAsync(Asked.OrganisationId, cancel) is not { } office) return NotFound();
        return await desk.TakeAsync(Asked, office, cancel);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } found) return false;
        Asked = found;
        return true;
    }
}
