using Prakan.Platform.Notices;
using Prakan.Shared;
using Prakan.Shared.Language;
using static Prakan.Platform.Rounds.Obligations.ObligationState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Obligations;

public sealed partial class Obligation
{
    /// <summary>How long a reviewer who says nothing more keeps others away.</summary>
    public static readonly TimeSpan ReviewHolds = TimeSpan.FromMinutes(30);

    public bool IsUnderReview(DateTimeOffset now) => ReviewingSince is { } since && now < since + ReviewHolds;

    /// <summary>Nothing changes under the eyes of who is deciding: until they have decided or gone, nobody else may act.</summary>
    public void BeginReview(Decider reviewer, DateTimeOffset now)
    {
        DemandTurnOf(reviewer, now);
        (ReviewingPostId, ReviewingSince) = (reviewer.PostId, now);
    }

    public void EndReview(Decider reviewer)
    {
        if (ReviewingPostId == reviewer.PostId) (ReviewingPostId, ReviewingSince) = (null, null);
    }

    /// <summary>This level has no objection; the next one decides, or it is done.</summary>
    public void Approve(Submission seen, Decider by, IReadOnlyList<Finding> findings, int missingBelow, DateTimeOffset now)
    {
        DemandDecidable(seen, by, now);
        Unless(missingBelow == 0, "report.below-not-in", missingBelow);
        if (findings.FirstOrDefault(finding => finding.Blocks) is { } obstacle) throw new RuleBroken("report.approve-blocked", new Word(obstacle.Thai, [.. obstacle.Values]));
        Unless(Unexplained(findings).Count == 0, "report.queries-open", Unexplained(findings).Count);
        var approvals = Approvals;
        Stage++;
        Waiting = Stage < approvals.Count ? approvals[Stage].Level : null;
        if (Waiting is null) Step(Approved);
        DecidedAt = now;
        EndReview(by);
        seen.Rule(new Ruling(seen, Outcome.Approved, by.Level, by, now));
        Record("report.approved", detail: new { version = Version, level = by.Level });
        TellReporters(NoticeKind.Approved, detail: new { round = Round.Plan.Title, level = by.Level }, step: approvals[Stage - 1]);
        OpenUnlock?.Follow();
    }

    /// <summary>Back for what is marked; all that is not marked stays locked.</summary>
    public void Return(Submission seen, string reason, IReadOnlyCollection<string> parts, Decider by, DateTimeOffset now)
    {
        DemandDecidable(seen, by, now);
        Unless(!string.IsNullOrWhiteSpace(reason), "report.return-needs-reason");
        Unless(Round.State != RoundState.Closed, "report.return-after-closing");
        Unless(parts.All(part => Round.Plan.PartName(part) is not null), "report.unknown-part");
        var step = Approvals[Stage];
        Step(Returned);
        (Waiting, Stage, DecidedAt, OpenParts) = (null, 0, now, [.. parts]);
        EndReview(by);
        seen.Rule(new Ruling(seen, Outcome.Returned, by.Level, by, now) { Reason = reason, Parts = [.. parts] });
        Record("report.returned", reason, new { version = Version, level = by.Level, parts = string.Join(", ", parts.Select(Round.Plan.PartName)) });
        TellReporters(NoticeKind.Returned, reason, new { round = Round.Plan.Title, level = by.Level, parts = string.Join(", ", parts.Select(Round.Plan.PartName)) }, step);
        OpenUnlock?.Follow();
    }

    private void DemandDecidable(Submission seen, Decider by, DateTimeOffset now)
    {
        Unless(State == Sent, "report.decided-already");
        DemandTurnOf(by, now);
        Unless(seen.Number == Version, "report.sent-anew");
        Unless(seen.SentByPersonId != by.PersonId, "report.approve-own");
    }

    private void DemandTurnOf(Decider by, DateTimeOffset now)
    {
        DemandNotArchived();
        Unless(Waiting == by.Level, "report.not-your-turn");
        Unless(!IsUnderReview(now) || ReviewingPostId == by.PostId, "report.under-review");
    }
    internal void DemandNotArchived() => Unless(Round.State != RoundState.Archived, "report.lock.archived");
}
