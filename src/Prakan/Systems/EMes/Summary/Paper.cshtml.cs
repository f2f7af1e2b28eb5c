using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents;
using Prakan.Systems.EMes.Evaluations;

namespace Prakan.Systems.EMes.Summary;

[Requires(Verb.EvaluateIndicators)]
public sealed class PaperModel(RoundPage sheet, SummaryReading reading, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int round, [FromQuery] SummaryAsked asked, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(round, cancel)) return NotFound();
        var view = await reading.ReadAsync(sheet.Round, sheet.Indicators, asked, cancel);
        return await ThaiPdf.AnswerAsync(SummaryPaper.Page(view, clock.GetUtcNow()), cancel);
    }
}
