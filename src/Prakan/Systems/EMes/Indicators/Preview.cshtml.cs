using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Systems.EMes.Indicators;

[Requires(Verb.ManageRounds)]
public sealed class PreviewModel(IndicatorDesk desk) : PageModel
{
    public IndicatorDesk Desk => desk;
    public Indicator Indicator { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int round, string indicator, CancellationToken cancel)
    {
        if (!await desk.FindAsync(round, cancel) || desk.Set?.Find(indicator) is not { } found) return NotFound();
        Indicator = found;
        return Page();
    }
}
