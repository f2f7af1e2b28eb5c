using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Shared.Saving;
using Lock = Prakan.Platform.Rounds.Obligations.Lock;

namespace Prakan.Systems.Surveys;

[Requires(Verb.WriteReport)]
public sealed class PartModel(PrakanDb db, ReportDesk desk, Answering answering, Say say) : PageModel
{
    [BindProperty]
    public Dictionary<Guid, Typed> Answers { get; set; } = [];

    public Obligation Report { get; private set; } = null!;
    public RoundPart Part { get; private set; } = null!;
    public RoundPart? Next { get; private set; }
    public Offices Offices { get; private set; } = Offices.Unknown;
    public IReadOnlyList<Asking> Askings { get; private set; } = [];
    public Lock? Lock => Report.LockOn(Part.Key, desk.Now);

    public async Task<IActionResult> OnGetAsync(long obligation, string part, CancellationToken cancel)
    {
        if (!await FindAsync(obligation, part, cancel)) return NotFound();
        Askings = await answering.ReadAsync(Report, part, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long obligation, string part, CancellationToken cancel)
    {
        if (!await FindAsync(obligation, part, cancel)) return NotFound();
        Askings = await answering.SayAsync(Report, part, Answers, cancel);
        if (Request.IsOneField()) return new JsonResult(Told(Askings.FirstOrDefault(one => Answers.ContainsKey(one.Id))));
        foreach (var asking in Askings.Where(one => one.Fault is not null)) ModelState.AddModelError(asking.ElementId, asking.Fault!);
        if (Askings.Any(one => one.Fault is not null || one.Theirs is not null))
        {
            // What stands in the boxes is told by the askings, not by what came in.
            foreach (var key in ModelState.Keys.Where(key => key.StartsWith(nameof(Answers), StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
            return Page();
        }
        return Next is { } next ? LocalRedirect(desk.SystemOf(Report).HrefOf(Report, next)) : this.Done("บันทึกคำตอบแล้ว", "/Platform/Rounds/Obligations/One", new { id = obligation });
    }

    private SavedField Told(Asking? asking) => asking switch
    {
        null => new SavedField(false, say.Say(new RuleBroken("report.unknown-part"))),
        { Fault: { } fault } => new SavedField(false, fault),
        { Theirs: { } theirs } => new SavedField(false, theirs.Says) { Version = asking.Version, Theirs = theirs },
        _ => new SavedField(true, say.SavedAt(desk.Now)) { Version = asking.Version, Asks = asking.Asks },
    };

    private async Task<bool> FindAsync(long id, string part, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.WriteReport, cancel) is not { } report || report.Round.Plan.System != SurveySystem.Name) return false;
        var parts = report.Round.Plan.Parts.ToList();
        if (parts.FindIndex(one => one.Key == part) is not (>= 0 and var place)) return false;
        (Report, Part, Next) = (report, parts[place], parts.ElementAtOrDefault(place + 1));
        Offices = await Offices.OfAsync(db, report.OrganisationId, cancel);
        return true;
    }
}
