using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Evaluations;

namespace Prakan.Systems.EMes.Results;

[Requires(Verb.SeeReports)]
public sealed class IndexModel(PrakanDb db, EMesPage sheet, EntryRows reading, CurrentUser user) : PageModel
{
    public EMesPage Sheet => sheet;
    public IReadOnlyList<EntryRow> Rows { get; private set; } = [];

    /// <summary>What the bureau gave this office in the round before.</summary>
    public IReadOnlyDictionary<string, decimal> Before { get; private set; } = new Dictionary<string, decimal>();
    public bool MayAnswer => user.May(Verb.SubmitReport, sheet.Report.Path);

    public async Task<IActionResult> OnGetAsync(long report, CancellationToken cancel)
    {
        if (!await sheet.FindAsync(report, Verb.SeeReports, cancel)) return NotFound();
        Rows = [.. (await reading.ReadAsync(sheet, cancel)).Where(row => row.Evaluation is not null)];
        Before = await BeforeAsync(cancel);
        return Page();
    }

    /// <summary>The last of the same issuer whose results this office has seen.</summary>
    private async Task<IReadOnlyDictionary<string, decimal>> BeforeAsync(CancellationToken cancel)
    {
        var (office, issuer, due, system) = (sheet.Report.OrganisationId, sheet.Report.Round.Path, sheet.Report.Round.Plan.Due, EMesSystem.Name);
        var seen = db.Evaluations.For(user, Verb.SeeReports).Where(one => one.OrganisationId == office && one.State == EvaluationState.Released
            && one.Obligation.Round.Plan.System == system && one.Obligation.Round.Path == issuer && one.Obligation.Round.Plan.Due < due);
        var last = await seen.OrderByDescending(one => one.Obligation.Round.Plan.Due).Select(one => (long?)one.ObligationId).FirstOrDefaultAsync(cancel);
        return last is null ? new Dictionary<string, decimal>() : await seen.Where(one => one.ObligationId == last).ToDictionaryAsync(one => one.Indicator, one => one.Score, cancel);
    }
}
