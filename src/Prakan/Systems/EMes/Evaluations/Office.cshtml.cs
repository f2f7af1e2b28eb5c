using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Evaluations;

[Requires(Verb.EvaluateIndicators)]
public sealed class OfficeModel(EMesPage page, EvaluationDesk desk, ActorNames names) : PageModel
{
    [BindProperty, Display(Name = "ตัวชี้วัด")]
    public string Indicator { get; set; } = "";

    [BindProperty]
    public int? Score { get; set; }

    [BindProperty, StringLength(4000), Display(Name = "เหตุผล")]
    public string? Comment { get; set; }

    public EMesPage Sheet => page;
    public OfficeStanding Standing { get; private set; } = null!;
    public IReadOnlyDictionary<(Guid? Person, Guid? Post), string> Readers { get; private set; } = new Dictionary<(Guid?, Guid?), string>();

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel) => await FindAsync(report, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long report, CancellationToken cancel)
    {
        if (!await FindAsync(report, cancel)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var line = Standing.Lines.FirstOrDefault(one => one.Indicator.Key == Indicator);
        RuleBroken.Unless(line is not null, "emes.report-not-in");
        RuleBroken.Unless(line!.Evaluation is null, "emes.evaluation-locked");
        await desk.DecideAsync(page.Report, line.Indicator, Score, Comment?.Trim() ?? "", cancel);
        return this.Done("สำนักตัดสินและล็อกคะแนนแล้ว", "/Systems/EMes/Evaluations/Office", new { report });
    }

    private async Task<bool> FindAsync(long report, CancellationToken cancel)
    {
        if (!await page.FindAsync(report, Verb.EvaluateIndicators, cancel)) return false;
        Standing = await desk.StandingAsync(page.Report, cancel);
        Readers = await names.ReadAsync([.. Standing.Lines.SelectMany(one => one.Readings).Select(one => ((Guid?)one.PersonId, (Guid?)null)).Distinct()], cancel);
        return true;
    }
}
