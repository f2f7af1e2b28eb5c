using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Rounds.Obligations;

[Requires(Verb.SeeReports)]
public sealed class VersionModel(ReportSheet sheet) : PageModel
{
    public ReportSheet Sheet => sheet;
    public Submission One { get; private set; } = null!;
    public Submission? Before { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, int number, CancellationToken cancel)
    {
        if (!await sheet.ReadAsync(id, Verb.SeeReports, cancel)) return NotFound();
        if (sheet.Versions.FirstOrDefault(one => one.Number == number) is not { } version) return NotFound();
        One = version;
        Before = sheet.Versions.FirstOrDefault(one => one.Number == number - 1);
        return Page();
    }
}
