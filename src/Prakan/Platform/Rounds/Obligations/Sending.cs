using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds.Unlocks;
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
        await desk.HoldAsync(obligation, cancel);
        var submission = obligation.Send(new Delivery(
            await desk.SystemOf(obligation).ReadAsync(db, obligation, cancel), await desk.CheckAsync(obligation, cancel), arrival.At, desk.Now)
        {
            PersonId = sender!.PersonId,
            PostId = sender.PostId,
            MissingBelow = await desk.MissingBelowAsync(obligation, cancel),
        });
        db.Add(submission);
        if (await db.Unlocks.SingleOrDefaultAsync(one => one.ObligationId == obligation.Id && one.State == UnlockState.Granted, cancel) is { } unlock) unlock.Use();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return submission;
    }

    public async Task TakeBackAsync(Obligation obligation, CancellationToken cancel)
    {
        var sender = desk.SenderOf(obligation);
        Unless(sender is not null, "report.not-your-turn");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await desk.HoldAsync(obligation, cancel);
        var last = await desk.LastAsync(obligation, cancel);
        Unless(last is not null, "report.wrong-step");
        obligation.TakeBack(last!, sender!, desk.Now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
