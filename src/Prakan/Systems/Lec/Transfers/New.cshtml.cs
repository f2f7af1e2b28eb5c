using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Transfers;

[Requires(Verb.KeepChildren)]
public sealed class NewModel(RegisterDesk desk, TransferIn transfers, Say say) : PageModel
{
    [BindProperty, Display(Name = "เลขประจำตัวประชาชน หรือรหัส G")]
    public string? Identity { get; set; }

    [BindProperty, Display(Name = "วันเกิด")]
    public DateOnly? BirthDate { get; set; }

    [BindProperty, Display(Name = "ย้ายวันที่")]
    public DateOnly? On { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int organisation, CancellationToken cancel)
    {
        On = desk.Today;
        return await FindAsync(organisation, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int organisation, CancellationToken cancel)
    {
        if (!await FindAsync(organisation, cancel)) return NotFound();
        if (!IdentityNumber.TryRead(Identity, out var number, out var fault)) ModelState.AddModelError(nameof(Identity), say.Say(fault));
        if (BirthDate is null) ModelState.AddModelError(nameof(BirthDate), "กรุณากรอกวันที่");
        if (On is null) ModelState.AddModelError(nameof(On), "กรุณากรอกวันที่");
        if (!ModelState.IsValid) return Page();
        var transfer = await transfers.AskAsync(Organisation, number, BirthDate!.Value, On!.Value, cancel);
        return this.Done("ส่งคำขอแล้ว รอสถานศึกษาเดิมตอบ", "/Systems/Lec/Transfers/One", new { transfer = transfer.Id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel) => (Organisation = (await desk.FindAsync(id, Verb.KeepChildren, cancel))!) is not null;
}
