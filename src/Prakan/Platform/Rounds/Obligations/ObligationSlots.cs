using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>The slots of a report: one for the paper of each resolution, and those that its system asks for.</summary>
public sealed class ObligationSlots(PrakanDb db, ReportDesk desk) : SlotOwner
{
    public override string Kind => "obligation";

    public override string HrefOf(long owner) => $"/obligations/{owner}";

    public override async Task<Slot?> FindAsync(long owner, string name, CancellationToken cancel) =>
        await desk.FindAsync(owner, Verb.WriteReport, cancel) is { } report && (await OfAsync(report, cancel)).FirstOrDefault(slot => slot.Name == name) is { } slot
            ? slot with { Expected = slot.Expected with { Others = await NeighboursAsync(report, cancel) } } : null;

    public override async Task WriteAsync(long owner, Slot slot, CancellationToken cancel)
    {
        if (await desk.FindAsync(owner, Verb.WriteReport, cancel) is not { } report) throw new RuleBroken("file.slot-gone");
        await desk.HoldAsync(report, cancel);
        report.Attach(slot, desk.Now);
    }

    public async Task<IReadOnlyList<Slot>> OfAsync(Obligation report, CancellationToken cancel)
    {
        var asked = await desk.SystemOf(report).SlotsAsync(db, report, cancel);
        // The year that a report is about stands in its papers; who sends them, too.
        var expected = new Files.Checks.Expected(report.Round.Plan.Year, report.Organisation.Name, []);
        return [.. desk.SystemOf(report).Resolutions.Select(kind => OfResolution(report, kind)).Concat(asked).Select(slot => slot with
        {
            Closed = report.LockOn(slot, desk.Now) is { } closed ? new RuleBroken(closed.Rule, closed.Details) : null,
            Expected = expected,
            Href = $"/obligations/{report.Id}/files/{slot.Name}",
        })];
    }

    /// <summary>Whose paper may lie in the wrong place: those that stand beside it.</summary>
    private Task<List<string>> NeighboursAsync(Obligation report, CancellationToken cancel) =>
        db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM prakan_neighbours_of({report.OrganisationId})").ToListAsync(cancel);

    private static Slot OfResolution(Obligation report, ResolutionKind kind) => new(OwnerOf(report), kind.SlotName(), kind.Thai(), SlotLimits.Document);

    public static FactSubject OwnerOf(Obligation report) => new($"obligation:{report.Id}", report.OrganisationId, report.Path);
}
