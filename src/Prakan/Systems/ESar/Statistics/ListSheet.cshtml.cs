using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Organisations;
using Prakan.Systems.ESar.Received;

namespace Prakan.Systems.ESar.Statistics;

[Requires(Verb.SeeReports)]
public sealed class ListSheetModel(PrakanDb db, StatisticsDesk desk, GradeReading reading, ProvinceNames provinces) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public StatisticsAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (view, _) = await desk.FindAsync(Asked, cancel);
        if (view.Framework is null) return NotFound();
        var names = await provinces.AllAsync(db, cancel);
        return new SheetDownload($"ผลการประเมินตนเองรายแห่ง {view.Place} {view.Asked.Year}.xlsx", to => ReceivedSheet.WriteAsync(reading.ReportsOf(view.Asked), [view.Framework], names, to, cancel));
    }
}
