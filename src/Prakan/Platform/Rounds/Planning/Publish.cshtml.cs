using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Planning;

[Requires(Verb.ManageRounds)]
public sealed class PublishModel(RoundDesk desk) : PageModel
{
    public Round Round { get; private set; } = null!;
    public IReadOnlyList<(OrganisationKind Kind, int Count)> Expected { get; private set; } = [];
    public IReadOnlyList<Finding> Findings { get; private set; } = [];
    public DaysOfRound Days { get; private set; } = null!;
    public DateTimeOffset Now => desk.Now;
    public bool MayPublish => Round.State == RoundState.Draft && Round.Plan.Faults.Count == 0 && Findings.All(finding => !finding.Blocks) && Round.Plan.CutOff > Now;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Unless(Findings.All(finding => !finding.Blocks), "round.system-not-ready");
        Round.Publish(Now);
        await desk.SaveAsync(cancel);
        return this.Done("ประกาศรอบแล้ว ทุกหน่วยงานที่เกี่ยวข้องเห็นรอบนี้แล้ว", "/Platform/Rounds/One", new { id });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } round) return false;
        Round = round;
        Expected = await desk.ExpectedAsync(round, cancel);
        Findings = await desk.CheckAsync(round, cancel);
        Days = await desk.DaysAsync(round.Plan, cancel);
        return true;
    }
}
