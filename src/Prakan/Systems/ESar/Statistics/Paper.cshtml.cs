using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents;

namespace Prakan.Systems.ESar.Statistics;

[Requires(Verb.SeeReports)]
public sealed class PaperModel(StatisticsDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public StatisticsAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var view = await desk.ReadAsync(Asked, cancel);
        // The page says why there is nothing to take along.
        if (view.IsNothing || view.IsHidden) return Redirect("/e-sar/statistics" + Asked.Query);
        return await ThaiPdf.AnswerAsync(StatisticsPaper.Page(view), cancel);
    }
}
