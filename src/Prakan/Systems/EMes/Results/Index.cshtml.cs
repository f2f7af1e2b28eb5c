using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Systems.EMes.Entries;

namespace Prakan.Systems.EMes.Results;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(EMesPage sheet, EntryRows reading, CurrentUser user) : PageModel
{
    public EMesPage Sheet => sheet;
    public IReadOnlyList<EntryRow> Rows { get; private set; } = [];
    public bool MayAnswer => user.May(Verb.SubmitReport, sheet.Report.Path);

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, Verb.SeeReports, cancel)) return NotFound();
        Rows = [.. (await reading.ReadAsync(sheet, cancel)).Where(row => row.Evaluation is not null)];
        return Page();
    }
}
