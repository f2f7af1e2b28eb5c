using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.Lec.Money;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Confirming;

/// <summary>What an institution is about to confirm: head counts beside those of the round before, and the tier of its lunch money.</summary>
[Requires(Verb.WriteReport)]
public sealed class RegisterModel(PrakanDb db, ReportPage sheet, MoneyReckoning money) : PageModel
{
    public ReportPage Sheet => sheet;
    public HeadSheet Heads { get; private set; } = null!;

    /// <summary>What a year brings on either side of the edge that is near.</summary>
    public MoneyEdge? Edge { get; private set; }

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, LecSystem.Name, LecSystem.ChildrenPart, cancel)) return NotFound();
        Heads = await HeadSheet.ReadAsync(db, sheet.Report, Clock.DayOf(sheet.Now), cancel);
        if (Heads.Lunch is { IsNearEdge: true } tier) Edge = (await money.RateAsync(Benefit.Lunch, Heads.On, cancel)).Terms.EdgeBeside(tier.Heads);
        return Page();
    }
}
