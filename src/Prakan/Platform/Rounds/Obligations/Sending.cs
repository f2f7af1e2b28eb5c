using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Receipts;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>Sends a report: state, fact, submission and receipt in one transaction.</summary>
public sealed class Sending(PrakanDb db, CurrentUser user, ReportDesk desk, ReceiptDesk receipts, Arrival arrival)
{
    /// <summary>Nothing where there is no such report for whoever sends it.</summary>
    public async Task<Submission?> SendAsync(long id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.TakeAsync(id, Verb.SubmitReport, cancel) is not { } obligation) return null;
        var sender = desk.SenderOf(obligation);
        Unless(sender is not null, "report.not-your-turn");
        var written = await desk.ReadAsync(obligation, cancel);
        var submission = obligation.Send(new Delivery(written.Content, written.Findings, arrival.At, desk.Now)
        {
            PersonId = sender!.PersonId,
            PostId = sender.PostId,
            MissingBelow = await desk.MissingBelowAsync(obligation, cancel),
        });
        var received = Received(obligation, submission, sender);
        submission.Receipted(received.Number);
        db.Add(submission);
        // The fact is numbered by this save; the receipt names that number. What is saved need not be looked through again.
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        receipts.Issue(db, db.SavedFact($"obligation:{obligation.Id}"), received);
        await db.SaveChangesAsync(cancel);
        if (obligation.State == ObligationState.Approved) await desk.SystemOf(obligation).ConfirmedAsync(db, obligation, submission, cancel);
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

    private Received Received(Obligation obligation, Submission submission, Decider sender)
    {
        var post = user.Posts.First(held => held.Id == sender.PostId);
        return new Received(obligation.Organisation.Name, desk.SystemOf(obligation).Thai, obligation.Round.Plan.Title, submission.Number)
        {
            Files = [.. submission.Content.Parts.SelectMany(part => part.Files).Select(file => new ReceiptFile(file.Name, file.Bytes, file.Sha256))],
            ContentHash = submission.Hash,
            FirstByteAt = submission.FirstByteAt,
            OnTime = !submission.Late,
            PersonName = user.Name,
            PostName = $"{post.Role.Thai()} {post.OrganisationName}",
        };
    }
}
