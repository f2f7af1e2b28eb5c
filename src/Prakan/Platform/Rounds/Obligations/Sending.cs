using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>Sends a report: state, submission, fact and receipt in one transaction.</summary>
public sealed class Sending(PrakanDb db, ReportDesk desk, Arrival arrival)
{
    public async Task<Submission> SendAsync(Obligation obligation, CancellationToken cancel)
    {
        var sender = desk.SenderOf(obligation);
        Unless(sender is not null, "report.not-your-turn");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var submission = obligation.Send(new Delivery(
            await desk.SystemOf(obligation).ReadAsync(db, obligation, cancel), await desk.CheckAsync(obligation, cancel), arrival.At, desk.Now)
        {
            PersonId = sender!.PersonId,
            PostId = sender.PostId,
            MissingBelow = await desk.MissingBelowAsync(obligation, cancel),
        });
        db.Add(submission);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return submission;
    }
}
