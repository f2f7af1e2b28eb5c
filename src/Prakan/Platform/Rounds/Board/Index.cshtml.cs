using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Rounds.Board;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(BoardDesk desk) : PageModel
{
    public Round Round { get; private set; } = null!;
    public IReadOnlyList<HighOffice> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await desk.FindRoundAsync(id, Verb.SeeReports, cancel) is not { } round) return NotFound();
        Round = round;
        Offices = desk.HighestIn(round);
        return Offices switch
        {
            [] => NotFound(),
            [var only] => Redirect($"/rounds/{id}/board/{only.Id}"),
            _ => Page(),
        };
    }
}
