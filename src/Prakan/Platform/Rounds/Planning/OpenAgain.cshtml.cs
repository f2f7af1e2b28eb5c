using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Planning;

[Requires(Verb.ManageRounds)]
public sealed class OpenAgainModel(RoundDesk desk) : PageModel
{
    [BindProperty, Required(ErrorMessage = "กรุณาบอกเหตุผล"), StringLength(1000), Display(Name = "เหตุผล")]
    public string Reason { get; set; } = "";

    public Round Round { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Round.OpenAgain(Reason, desk.Now);
        await desk.SaveAsync(cancel);
        return this.Done("เปิดรอบอีกครั้งแล้ว", "/Platform/Rounds/One", new { id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel) => (Round = (await desk.FindAsync(id, cancel))!) is not null;
}
