using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Systems.Surveys.Questions;

[Requires(Verb.ManageRounds)]
public sealed class ExportModel(QuestionDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int round, CancellationToken cancel)
    {
        if (await desk.FindAsync(round, cancel) is not { } found) return NotFound();
        var questions = await desk.OfAsync(found, cancel);
        return new SheetDownload("คำถาม.xlsx", to => QuestionSheet.WriteAsync(to, found, questions));
    }
}
