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
        var sent = Askings.Where(one => Answers.ContainsKey(one.Id)).Select(one => new SentBox(one.ElementId, one.Box)).ToList();
        if (this.Tell(say, desk.Now, nameof(Answers), sent) is { } told) return told;
        return Next is { } next ? LocalRedirect(desk.SystemOf(Report).HrefOf(Report, next)) : this.Done("บันทึกคำตอบแล้ว", "/Platform/Rounds/Obligations/One", new { id = obligation });
    }

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
