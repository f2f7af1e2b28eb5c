using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Indicators;

[Requires(Verb.ManageRounds)]
public sealed class EditModel(IndicatorDesk desk) : PageModel
{
    public const string New = "new";

    [BindProperty]
    public IndicatorForm Form { get; set; } = new();

    public IndicatorDesk Desk => desk;
    public Indicator? Indicator { get; private set; }

    public async Task<IActionResult> OnGetAsync(int round, string indicator, CancellationToken cancel)
    {
        if (!await FindAsync(round, indicator, cancel)) return NotFound();
        Form = (Indicator is null ? new IndicatorForm { Part = desk.Round.Plan.Parts is [var first, ..] ? first.Key : "" } : IndicatorForm.Of(Indicator)).MakeRoom();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int round, string indicator, string? again, CancellationToken cancel)
    {
        if (!await FindAsync(round, indicator, cancel)) return NotFound();
        var read = ModelState.IsValid ? Form.Read(Indicator?.Key ?? Keys.Next("k", (desk.Set?.Indicators ?? []).Select(one => one.Key))) : null;
        Form.MakeRoom();
        if (read is null || again is not null) return Page();
        await desk.LayAsync(read, cancel);
        return this.Done("บันทึกตัวชี้วัดแล้ว", "/Systems/EMes/Indicators/Index", new { round });
    }

    private async Task<bool> FindAsync(int round, string indicator, CancellationToken cancel)
    {
        if (!await desk.FindAsync(round, cancel)) return false;
        Indicator = desk.Set?.Find(indicator);
        return Indicator is not null || indicator == New;
    }
}
