using Prakan.Shared;
using static Prakan.Platform.Rounds.Obligations.ObligationState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Obligations;

public sealed partial class Obligation
{
    /// <summary>Sends the report up its chain; with nobody to decide about it, it is confirmed at once. On time is who came in time.</summary>
    public Submission Send(Delivery delivery)
    {
        if (Obstacles(delivery).FirstOrDefault() is { } obstacle) throw obstacle;
        // What came back or was unlocked has been on time or late already; what its sender took back has not been sent at all.
        if (State is NotStarted or Draft) (FirstSentAt, Late) = (delivery.FirstByteAt, delivery.FirstByteAt > Due);
        Version++;
        Stage = 0;
        Waiting = Approvals is [var first, ..] ? first.Level : null;
        if (State == NotStarted) Step(Draft);
        Step(Waiting is null ? Approved : Sent);
        (SentAt, DecidedAt, OpenParts, OpenRecord, ReopenedUntil) = (delivery.Now, Waiting is null ? delivery.Now : null, [], null, null);
        NoLongerAsks();
        OpenUnlock?.Use();
        var submission = new Submission(this, delivery.Content, delivery.FirstByteAt, delivery.Now, Late);
        submission.Sign(delivery.PersonId, delivery.PostId);
        var detail = new { version = Version, sha256 = Convert.ToHexStringLower(submission.Hash), delivery.FirstByteAt, Late };
        if (Waiting is null) Record("report.confirmed", detail: detail);
        else Record("report.sent", detail: detail);
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

    /// <summary>Everything that stands in the way of sending; nothing when it can be sent.</summary>
    public IEnumerable<RuleBroken> Obstacles(Delivery delivery)
    {
        if (IsExcused) yield return new RuleBroken("report.excused");
        if (State.IsIn()) yield return new RuleBroken("report.sent-already");
        if (!Round.IsOpenAt(delivery.FirstByteAt) && (State != Reopened || Round.State != RoundState.Closed)) yield return new RuleBroken("round.not-open");
        // What was returned or unlocked was here in time once; its own time limits hold for it.
        if (State is NotStarted or Draft && delivery.FirstByteAt > CutOff) yield return new RuleBroken("report.cut-off", CutOff);
        if (State == Reopened && delivery.FirstByteAt > ReopenedUntil) yield return new RuleBroken("report.unlock-over", ReopenedUntil.Value);
        if (delivery.MissingBelow > 0) yield return new RuleBroken("report.below-not-in", delivery.MissingBelow);
        if (delivery.Findings.Count(finding => finding.Blocks) is > 0 and var errors) yield return new RuleBroken("report.errors", errors);
        if (Unexplained(delivery.Findings).Count is > 0 and var open) yield return new RuleBroken("report.queries-open", open);
    }
}
