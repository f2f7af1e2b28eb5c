using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Money.Rates;

[Requires(Verb.LayDownRates)]
public sealed class NewModel(RateDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "เงินอุดหนุน")]
    public Benefit Benefit { get; set; }

    [BindProperty]
    public RateForm Form { get; set; } = new();

    public LevelSpans Levels { get; private set; } = LevelSpans.None;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Levels = await desk.LevelsAsync(cancel);
        Form = RateForm.Of((await desk.LastAsync(Benefit, cancel))?.Terms);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Levels = await desk.LevelsAsync(cancel);
        Form.Pad();
        if (!ModelState.IsValid) return Page();
        await desk.LayDownAsync(Benefit, Form.From!.Value, Form.Order!.Trim(), Form.Terms, cancel);
        return this.Done("กำหนดอัตราแล้ว", "/Systems/Lec/Money/Rates/Index");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int rate, CancellationToken cancel)
    {
        ModelState.Clear();
        (Levels, Form) = (await desk.LevelsAsync(cancel), RateForm.Of((await desk.LastAsync(Benefit, cancel))?.Terms));
        return await desk.WithdrawAsync(rate, cancel) ? this.Done("ถอนอัตราแล้ว", "/Systems/Lec/Money/Rates/Index") : NotFound();
    }
}
