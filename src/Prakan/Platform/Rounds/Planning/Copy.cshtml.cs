using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Planning;

[Requires(Verb.ManageRounds)]
public sealed class CopyModel(RoundDesk desk) : PageModel
{
    public Round Round { get; private set; } = null!;
    public DaysOfRound Days { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var copy = await desk.CopyAsync(Round, cancel);
        return this.Done("ทำสำเนาแล้ว ตรวจวันและหนังสือก่อนประกาศ", "/Platform/Rounds/Planning/Edit", new { id = copy.Id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } round) return false;
        Round = round;
        Days = await desk.DaysAsync(round.Plan.NextYear(), cancel);
        return true;
    }
}
