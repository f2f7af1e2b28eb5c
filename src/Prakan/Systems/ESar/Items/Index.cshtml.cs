using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Items;

[Requires(Verb.WriteReport)]
public sealed class IndexModel(ReportPage sheet, ItemDesk desk) : PageModel
{
    [BindProperty]
    public Item Item { get; set; }

    /// <summary>What stood on the screen when it was said to be right.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public ReportPage Sheet => sheet;
    public IReadOnlyList<ItemLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel) => await FindAsync(report, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long report, CancellationToken cancel)
    {
        if (!await FindAsync(report, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        await desk.ConfirmAsync(sheet.Report, Item, Seen ?? "", cancel);
        return this.Done("ยืนยันแล้ว", "/Systems/ESar/Items/Index", new { report });
    }

    private async Task<bool> FindAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, ESarSystem.Name, ESarSystem.ItemsPart, cancel)) return false;
        Lines = await desk.LinesAsync(sheet.Report, cancel);
        return true;
    }
}
