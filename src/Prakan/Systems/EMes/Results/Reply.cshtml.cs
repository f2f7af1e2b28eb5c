using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Results;

[Requires(Verb.SubmitReport)]
public sealed class ReplyModel(PrakanDb db, CurrentUser user, EMesPage sheet) : PageModel
{
    [BindProperty, StringLength(2000), Display(Name = "คำชี้แจง")]
    public string? Answer { get; set; }

    public EMesPage Sheet => sheet;
    public Indicator Indicator { get; private set; } = null!;
    public Evaluation? Evaluation { get; private set; }

    public async Task<IActionResult> OnGetAsync(long report, string indicator, CancellationToken cancel) => await FindAsync(report, indicator, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long report, string indicator, CancellationToken cancel)
    {
        if (!await FindAsync(report, indicator, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        RuleBroken.Unless(Evaluation is not null, "emes.not-released");
        Evaluation!.Reply(Answer?.Trim() ?? "", sheet.Now);
        await db.SaveChangesAsync(cancel);
        return this.Done("ส่งคำชี้แจงแล้ว", "/Systems/EMes/Results/Index", new { report });
    }

    private async Task<bool> FindAsync(long report, string indicator, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, Verb.SubmitReport, cancel) || sheet.Indicators.FirstOrDefault(one => one.Key == indicator) is not { } asked) return false;
        Indicator = asked;
        Evaluation = await db.Evaluations.For(user, Verb.SubmitReport).SingleOrDefaultAsync(one => one.ObligationId == report && one.Indicator == indicator && one.State == EvaluationState.Released, cancel);
        return true;
    }
}
