using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Planning;

[Requires(Verb.ManageRounds)]
public sealed class EditModel(RoundDesk desk, RoundFormReading reading) : PageModel
{
    [BindProperty]
    public RoundForm Form { get; set; } = new();

    public Round Round { get; private set; } = null!;
    public DaysOfRound? Days { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Form = (await reading.FillAsync(Round.Plan, cancel)).MakeRoom();
        Days = await desk.DaysAsync(Round.Plan, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, string? again, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var plan = await reading.ReadAsync(Form, ModelState, cancel);
        Form.MakeRoom();
        if (plan.HasDates) Days = await desk.DaysAsync(plan, cancel);
        if (again is not null || !ModelState.IsValid) return Page();
        Round.Change(plan);
        await desk.SaveAsync(cancel);
        return this.Done("บันทึกร่างแล้ว", "/Platform/Rounds/One", new { id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel) => (Round = (await desk.FindAsync(id, cancel))!) is not null;
}
