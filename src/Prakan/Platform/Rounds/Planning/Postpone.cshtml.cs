using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Planning;

[Requires(Verb.ManageRounds)]
public sealed class PostponeModel(RoundDesk desk) : PageModel
{
    [BindProperty]
    public Minute Due { get; set; } = new();

    [BindProperty]
    public Minute CutOff { get; set; } = new();

    [BindProperty, Required(ErrorMessage = "กรุณาบอกเหตุผล"), StringLength(1000), Display(Name = "เหตุผล")]
    public string Reason { get; set; } = "";

    public Round Round { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Due, CutOff) = (Minute.Of(Round.Plan.Due), Minute.Of(Round.Plan.CutOff));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Round.Postpone(Due.Instant ?? Round.Plan.Due, CutOff.Instant ?? Round.Plan.CutOff, Reason);
        await desk.SaveAsync(cancel);
        return this.Done("ขยายเวลาทั้งรอบแล้ว", "/Platform/Rounds/One", new { id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel) => (Round = (await desk.FindAsync(id, cancel))!) is not null;
}
