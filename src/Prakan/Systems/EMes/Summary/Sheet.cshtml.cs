using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Systems.EMes.Evaluations;

namespace Prakan.Systems.EMes.Summary;

[Requires(Verb.EvaluateIndicators)]
public sealed class SheetModel(RoundPage sheet, SummaryReading reading) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int round, [FromQuery] SummaryAsked asked, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(round, cancel)) return NotFound();
        var view = await reading.ReadAsync(sheet.Round, sheet.Indicators, asked, cancel);
        return new SheetDownload($"สรุปผล-{round}.xlsx", to => SummarySheet.WriteAsync(view, to));
    }
}
