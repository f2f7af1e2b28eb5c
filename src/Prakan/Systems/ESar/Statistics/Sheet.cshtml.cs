using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Systems.ESar.Statistics;

[Requires(Verb.SeeReports)]
public sealed class SheetModel(StatisticsDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public StatisticsAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var view = await desk.ReadAsync(Asked, cancel);
        // The page says why there is nothing to take along.
        return view.IsNothing || view.IsHidden ? Redirect("/e-sar/statistics" + Asked.Query) : new SheetDownload($"สถิติผลการประเมินตนเอง {view.Place} {view.Asked.Year}.xlsx", to => StatisticsSheet.WriteAsync(view, to));
    }
}
