using static Prakan.Platform.Rounds.Obligations.ObligationState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Obligations;

public sealed partial class Obligation
{
    /// <summary>Sends the report up its chain; with nobody to decide about it, it is confirmed at once. On time is who came in time.</summary>
    public Submission Send(Delivery delivery)
    {
        DemandSendable(delivery);
        // What came back or was unlocked has been on time or late already; what its sender took back has not been sent at all.
        if (State is NotStarted or Draft) (FirstSentAt, Late) = (delivery.FirstByteAt, delivery.FirstByteAt > Due);
        Version++;
        Stage = 0;
        Waiting = Approvals is [var first, ..] ? first.Level : null;
        if (State == NotStarted) Step(Draft);
        Step(Waiting is null ? Approved : Sent);
        (SentAt, DecidedAt, OpenParts, OpenRecord, ReopenedUntil) = (delivery.Now, Waiting is null ? delivery.Now : null, [], null, null);
        OpenUnlock?.Use();
        var submission = new Submission(this, delivery.Content, delivery.FirstByteAt, delivery.Now, Late);
        submission.Sign(delivery.PersonId, delivery.PostId);
        Record(Waiting is null ? "report.confirmed" : "report.sent", detail: new
        {
            version = Version, sha256 = Convert.ToHexStringLower(submission.Hash), delivery.FirstByteAt, Late,
        });
        return submission;
    }

    /// <summary>The sender wants it back before anybody began to decide about it.</summary>
    public void TakeBack(Submission last, Decider sender, DateTimeOffset now)
    {
        Unless(Round.Plan.TakeBack, "report.no-taking-back");
        Unless(State == Sent && Stage == 0, "report.wrong-step");
        Unless(!IsUnderReview(now), "report.under-review");
        Unless(now <= CutOff, "report.cut-off", CutOff);
        DemandNotArchived();
        // Taken back it would be a draft, and open all that was not sent back or not unlocked.
        Unless(last.FirstByteAt == FirstSentAt, "report.sent-anew-stays");
        Step(Draft);
        (Waiting, SentAt) = (null, null);
        last.Rule(new Ruling(last, Outcome.TakenBack, Level, sender, now));
        Record("report.taken-back", detail: new { version = Version });
        OpenUnlock?.Follow();
    }

    public IReadOnlyList<Finding> Unexplained(IEnumerable<Finding> findings) =>
        [.. findings.Where(finding => !finding.Blocks && explanations.TrueForAll(one => one.Finding != finding.Key || string.IsNullOrWhiteSpace(one.Text)))];

    private void DemandSendable(Delivery delivery)
    {
        Unless(!IsExcused, "report.excused");
        Unless(Round.IsOpenAt(delivery.FirstByteAt) || (State == Reopened && Round.State == RoundState.Closed), "round.not-open");
        // What was returned or unlocked was here in time once; its own time limits hold for it.
        if (State is NotStarted or Draft) Unless(delivery.FirstByteAt <= CutOff, "report.cut-off", CutOff);
        if (State == Reopened) Unless(delivery.FirstByteAt <= ReopenedUntil, "report.unlock-over", ReopenedUntil!.Value);
        Unless(State is NotStarted or Draft or Returned or Reopened, "report.sent-already");
        Unless(delivery.MissingBelow == 0, "report.below-not-in", delivery.MissingBelow);
        var errors = delivery.Findings.Count(finding => finding.Blocks);
        Unless(errors == 0, "report.errors", errors);
        var open = Unexplained(delivery.Findings).Count;
        Unless(open == 0, "report.queries-open", open);
    }
}
