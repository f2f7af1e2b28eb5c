using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Systems.EMes.Evaluations;

namespace Prakan.Systems.EMes.Summary;

[Requires(Verb.EvaluateIndicators)]
public sealed class IndexModel(RoundPage sheet, SummaryReading reading) : PageModel
{
    public SummaryView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int round, [FromQuery] SummaryAsked asked, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(round, cancel)) return NotFound();
        View = await reading.ReadAsync(sheet.Round, sheet.Indicators, asked, cancel);
        return Page();
    }
}
