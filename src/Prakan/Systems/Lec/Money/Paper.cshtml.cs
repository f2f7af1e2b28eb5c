using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents;

namespace Prakan.Systems.Lec.Money;

[Requires(Verb.SeeReports)]
public sealed class PaperModel(MoneyReckoning reckoning) : PageModel
{
    private const int MostRows = 2_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public MoneyAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || await reckoning.ReckonAsync(Asked, cancel) is not { } table) return NotFound();
        return await ThaiPdf.AnswerAsync(MoneyPaper.Page(table with { Rows = [.. table.Rows.Take(MostRows)] }, table.Total), cancel);
    }
}
