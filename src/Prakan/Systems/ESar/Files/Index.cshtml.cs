using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.ESar.Files;

[Requires(Verb.WriteReport)]
public sealed class IndexModel(ReportPage sheet, ObligationSlots slots, SlotReading reading) : PageModel
{
    public ReportPage Sheet => sheet;
    public IReadOnlyList<SlotView> Slots { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, ESarSystem.Name, ESarSystem.FilesPart, cancel)) return NotFound();
        Slots = await reading.ReadAsync([.. (await slots.OfAsync(sheet.Report, cancel)).Where(slot => slot.Part == ESarSystem.FilesPart)], cancel);
        return Page();
    }
}
