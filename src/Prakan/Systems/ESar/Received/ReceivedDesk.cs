using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.ESar.Received;

/// <summary>Lays what was approved before the office that assesses. That office stands outside the approver's reach, so it is asked for without the wall.</summary>
public sealed class ReceivedDesk(SystemDb system, TimeProvider clock)
{
    public async Task ReceiveAsync(PrakanDb db, Obligation obligation, Submission approved, CancellationToken cancel)
    {
        if (await ReceiverAsync(obligation, cancel) is not { } receiver) return;
        var now = clock.GetUtcNow();
        var received = await db.ReceivedReports.SingleOrDefaultAsync(one => one.ObligationId == obligation.Id, cancel);
        if (received is null) db.Add(received = new ReceivedReport(obligation, obligation.Organisation, approved, receiver, now));
        else received.Renew(obligation.Organisation, approved, receiver, now);
        received.Carry(await GradesAsync(db, obligation, cancel));
    }

    /// <summary>Where the office that assesses stands; null where the country has none.</summary>
    public async Task<string?> PathAsync(CancellationToken cancel)
    {
        await using var everything = system.Open();
        return await everything.Organisations.Where(one => one.Kind == OrganisationKind.AssessmentOffice && one.ClosedOn == null).OrderBy(one => one.Id).Select(one => one.Path).FirstOrDefaultAsync(cancel);
    }

    private async Task<Receiver?> ReceiverAsync(Obligation obligation, CancellationToken cancel)
    {
        if (await PathAsync(cancel) is not { } path) return null;
        await using var everything = system.Open();
        var authority = await everything.Organisations.Where(one => one.Id == obligation.Organisation.ParentId).Select(one => one.Details.Name).SingleOrDefaultAsync(cancel);
        return new Receiver(path, authority ?? "");
    }

    private static async Task<IReadOnlyList<ReceivedGrade>> GradesAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var results = await db.Results.Where(one => one.ObligationId == obligation.Id && one.Grade != null).Select(one => new ReceivedGrade(one.Standard.FrameworkId, one.StandardId, one.Grade!.Value)).ToListAsync(cancel);
        var overall = await db.Summaries.Where(one => one.ObligationId == obligation.Id && one.Grade != null).Select(one => new ReceivedGrade(one.FrameworkId, null, one.Grade!.Value)).ToListAsync(cancel);
        return [.. results, .. overall];
    }
}
