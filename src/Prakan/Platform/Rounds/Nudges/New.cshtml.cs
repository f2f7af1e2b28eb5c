using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Board;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Nudges;

[Requires(Verb.Nudge)]
public sealed class NewModel(PrakanDb db, CurrentUser user, BoardDesk desk, TimeProvider clock) : PageModel
{
    private const int MostNamed = 10;

    /// <summary>Those that were ticked; all that are missing when none was.</summary>
    [BindProperty(SupportsGet = true)]
    public long[] Only { get; set; } = [];

    [BindProperty, StringLength(500), Display(Name = "ข้อความถึงหน่วยงาน")]
    public string? Words { get; set; }

    public BoardPlace Place { get; private set; } = null!;
    public int Missing { get; private set; }
    public int ToldToday { get; private set; }
    public int ToTell => Missing - ToldToday;
    public bool IsOpen => Place.Round.State == RoundState.Published;
    public IReadOnlyList<string> Named { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, int organisation, CancellationToken cancel) =>
        await FindAsync(id, organisation, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, int organisation, [FromServices] Nudging nudging, CancellationToken cancel)
    {
        if (!await FindAsync(id, organisation, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await nudging.NudgeAsync(Place, Only, string.IsNullOrWhiteSpace(Words) ? null : Words.Trim(), cancel);
        return this.Done("เตือนแล้ว ผู้ปฏิบัติหน้าที่ของหน่วยงานที่ค้างส่งจะเห็นข้อความนี้ในระบบ", "/Platform/Rounds/Board/List", new { id, organisation });
    }

    private async Task<bool> FindAsync(int id, int organisation, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, organisation, Verb.Nudge, cancel) is not { } place) return false;
        Place = place;
        var missing = db.Obligations.For(user, Verb.Nudge).Below([place.Office.Path]).Where(one => one.RoundId == id).Where(ReportShow.Missing.Rule());
        if (Only.Length > 0) missing = missing.Where(one => Only.Contains(one.Id));
        var today = clock.Today();
        Missing = await missing.CountAsync(cancel);
        ToldToday = await missing.CountAsync(one => db.NudgedReports.Any(told => told.ObligationId == one.Id && told.On == today), cancel);
        Named = await missing.OrderBy(one => one.Path).Take(MostNamed).Select(one => one.Organisation.Details.Name).ToListAsync(cancel);
        return true;
    }
}
