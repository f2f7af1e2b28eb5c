using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared.Pieces;

namespace Prakan.Systems.EMes.Entries;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(EMesPage sheet, EntryRows reading, CurrentUser user) : PageModel
{
    /// <summary>Only what one was handed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    public EMesPage Sheet => sheet;
    public IReadOnlyList<EntryRow> Rows { get; private set; } = [];
    public IReadOnlyList<EntryRow> Shown => Mine ? [.. Rows.Where(row => row.Entry?.OwnerPersonId == user.PersonId)] : Rows;
    public int Submitted => Rows.Count(row => row.State == EntryState.Submitted);
    public bool IsReleased => Rows.Any(row => row.Evaluation is not null);
    public bool IsIn => sheet.Report.State.IsIn();

    public Bar Bar => new(
        new BarPart("ok", "ครบแล้ว", Submitted),
        new BarPart("wait", "กำลังจัดทำ", Rows.Count(row => row.State == EntryState.Draft)),
        new BarPart("idle", "ยังไม่เริ่ม", Rows.Count(row => row.State == EntryState.NotStarted)));

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, Verb.SeeReports, cancel)) return NotFound();
        Rows = await reading.ReadAsync(sheet, cancel);
        return Page();
    }
}
