using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Issues;

[Requires(Verb.RequestAssessment)]
public sealed class IndexModel(PrakanDb db, IssueDesk desk) : PageModel
{
    [BindProperty]
    public int Authority { get; set; }

    [BindProperty]
    public int Year { get; set; }

    public IssueDesk Desk => desk;
    public IReadOnlyList<IssueSheet> Sheets { get; private set; } = [];
    public IReadOnlySet<long> WithFile { get; private set; } = new HashSet<long>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Sheets = await desk.AllAsync(cancel);
        var owners = Sheets.ToDictionary(one => one.Owner.Name, one => one.Id);
        var there = await db.StoredFiles.Where(one => owners.Keys.Contains(one.Owner) && one.ReplacedAt == null && one.TrashedAt == null).Select(one => one.Owner).ToListAsync(cancel);
        WithFile = there.Select(owner => owners[owner]).ToHashSet();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || await desk.BeginAsync(Authority, Year, cancel) is not { } sheet) return this.Sorry("แนบไฟล์ประเด็นของปีนี้ไม่ได้แล้ว", "/Systems/ESar/Issues/Index");
        return RedirectToPage("/Systems/ESar/Issues/One", new { sheet = sheet.Id });
    }
}
