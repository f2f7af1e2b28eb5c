using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Systems.EMes.Indicators;

[Requires(Verb.ManageRounds)]
public sealed class SheetModel(IndicatorDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int round, CancellationToken cancel)
    {
        if (!await desk.FindAsync(round, cancel)) return NotFound();
        var (plan, indicators) = (desk.Round, desk.Set?.Indicators ?? []);
        return new SheetDownload($"ตัวชี้วัด-{plan.Id}.xlsx", to => IndicatorSheet.WriteAsync(to, plan, indicators));
    }
}
