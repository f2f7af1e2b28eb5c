using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;

namespace Prakan.Systems.Lec.Exports;

[Requires(Verb.KeepChildren)]
public sealed class RosterModel(RosterDesk desk, ExportDesk guard) : PageModel
{
    [BindProperty, Required(ErrorMessage = "กรุณาบอกเหตุผล"), StringLength(300), Display(Name = "เหตุผลที่ต้องใช้ข้อมูลทั้งทะเบียน")]
    public string Reason { get; set; } = "";

    [BindProperty, DataType(DataType.Password), StringLength(200), Display(Name = "รหัสผ่านของท่าน")]
    public string? Password { get; set; }

    public Organisation Office { get; private set; } = null!;
    public int Count { get; private set; }

    public async Task<IActionResult> OnGetAsync(int organisation, CancellationToken cancel) => await FindAsync(organisation, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int organisation, CancellationToken cancel)
    {
        if (!await FindAsync(organisation, cancel)) return NotFound();
        if (!ModelState.IsValid || !await guard.IsOwnerAsync(Password, ModelState, cancel)) return Page();
        return Redirect((await desk.AskAsync(Office, Reason.Trim(), cancel)).Href);
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await desk.FindOfficeAsync(id, cancel) is not { } found) return false;
        (Office, Count) = (found, await desk.CountAsync(found, cancel));
        return true;
    }
}
