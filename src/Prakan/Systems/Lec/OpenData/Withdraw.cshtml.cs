using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.Lec.OpenData;

[Requires(Verb.PublishOpenData)]
public sealed class WithdrawModel(OpenDataDesk desk) : PageModel
{
    [BindProperty, Required(ErrorMessage = "กรุณาบอกเหตุผล"), StringLength(1_000), Display(Name = "เหตุผล")]
    public string Reason { get; set; } = "";

    public OpenSet Set { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid set, CancellationToken cancel) => await FindAsync(set, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid set, CancellationToken cancel)
    {
        if (!await FindAsync(set, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await desk.WithdrawAsync(Set, Reason.Trim(), cancel);
        return this.Done("ถอนการเผยแพร่แล้ว", "/Systems/Lec/OpenData/Index");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } found) return false;
        Set = found;
        return true;
    }
}
