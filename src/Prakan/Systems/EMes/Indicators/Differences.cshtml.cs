using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.EMes.Indicators;

[Requires(Verb.ManageRounds)]
public sealed class DifferencesModel(IndicatorDesk desk) : PageModel
{
    public IndicatorDesk Desk => desk;
    public IndicatorSet? Before { get; private set; }
    public IReadOnlyList<ContentDifference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int round, CancellationToken cancel)
    {
        if (!await desk.FindAsync(round, cancel)) return NotFound();
        Before = await desk.BeforeAsync(cancel);
        if (Before is not null && desk.Set is { } now) Differences = IndicatorContent.Of(now).Since(IndicatorContent.Of(Before));
        return Page();
    }
}
