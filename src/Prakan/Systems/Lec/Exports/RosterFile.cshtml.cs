using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.Lec.Exports;

[Requires(Verb.KeepChildren)]
public sealed class RosterFileModel(RosterDesk desk, CurrentUser user) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int organisation, CancellationToken cancel)
    {
        if (await desk.FindOfficeAsync(organisation, cancel) is not { } office) return NotFound();
        return await desk.CountAsync(office, cancel) is > 0 and <= RosterDesk.Most ? await desk.GiveAsync(office, user.Name, cancel) : Redirect($"/lec/registers/{office.Id}/oneroster");
    }
}
