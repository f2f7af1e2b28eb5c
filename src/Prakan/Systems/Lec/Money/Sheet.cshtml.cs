using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Systems.Lec.Money;

[Requires(Verb.SeeReports)]
public sealed class SheetModel(MoneyReckoning reckoning) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public MoneyAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || await reckoning.ReckonAsync(Asked, cancel) is not { } table) return NotFound();
        return new SheetDownload("เงินอุดหนุน.xlsx", to => MoneySheet.WriteAsync(table, Asked.IsWhatIf, to));
    }
}
