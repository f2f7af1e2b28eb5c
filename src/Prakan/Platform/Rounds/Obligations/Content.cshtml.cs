using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Rounds.Obligations;

[Requires(Verb.SeeReports)]
public sealed class ContentModel(ReportDesk desk) : PageModel
{
    public Obligation Report { get; private set; } = null!;
    public SubmissionContent Written { get; private set; } = SubmissionContent.Empty;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.SeeReports, cancel) is not { } report) return NotFound();
        Report = report;
        Written = (await desk.ReadAsync(report, cancel)).Content;
        return Page();
    }
}
