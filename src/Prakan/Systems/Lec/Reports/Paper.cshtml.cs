using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents;
using Prakan.Shared.Language;

namespace Prakan.Systems.Lec.Reports;

[Requires(Verb.SeeReports)]
public sealed class PaperModel(ReportReading reading) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ReportAsked Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int organisation, CancellationToken cancel)
    {
        if (await reading.OfficeAsync(organisation, cancel) is not { } office) return NotFound();
        var view = await reading.ReadAsync(office, Asked, Say.InThai, cancel);
        if (view.IsNothing) return Redirect($"/lec/reports/{office.Id}{view.Question.Asked.Query}");
        return await ThaiPdf.AnswerAsync(ReportPaper.Page(view), cancel);
    }
}
