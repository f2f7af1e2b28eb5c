using Prakan.Platform.Notices;
using Prakan.Platform.Rounds.Unlocks;
using static Prakan.Platform.Rounds.Obligations.ObligationState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Obligations;

public sealed partial class Obligation
{
    /// <summary>The one record that is open, where an unlock was for one record only.</summary>
    public string? OpenRecord { get; private set; }

    /// <summary>Who signed last is undone by the next level above; at the top, by that level itself.</summary>
    public ReportLevel UnlockingLevel
    {
        get
        {
            var signed = Stage > 0 ? Approvals[Stage - 1].Level : Level;
            var above = ReportLevels.In(Above).Where(level => level > signed).ToArray();
            return above.Length > 0 ? above[0] : ReportLevels.In(Above).Append(Level).Max();
        }
    }

    /// <summary>Why a part, or one record of it, cannot be changed now; null when it can.</summary>
    public Lock? LockOn(string? part, DateTimeOffset now, string? record = null)
    {
        if (IsExcused) return new Lock("report.excused", ExcusedAt);
        if (Round.State == RoundState.Archived) return new Lock("report.lock.archived", Round.ClosedAt);
        if (Round.State == RoundState.Closed && State != Reopened) return new Lock("report.lock.round-closed", Round.ClosedAt, State.IsIn() ? UnlockingLevel : ReportLevel.Department) { MayAsk = State.IsIn(), MayAskTime = !State.IsIn() };
        if (Round.State != RoundState.Closed && !Round.IsOpenAt(now)) return new Lock("round.not-open");
        return State switch
        {
            Sent => new Lock("report.lock.sent", SentAt, UnlockingLevel) { MayAsk = true },
            Approved => new Lock("report.lock.approved", DecidedAt, UnlockingLevel) { MayAsk = true },
            Returned when !Opens(part) => new Lock("report.lock.not-returned", DecidedAt, Approvals.Count > 0 ? Approvals[0].Level : null),
            Reopened when now > ReopenedUntil => new Lock("report.unlock-over", ReopenedUntil) { Details = [ReopenedUntil!.Value] },
            Reopened when !Opens(part) || (OpenRecord is not null && record != OpenRecord) => new Lock("report.lock.not-unlocked", OpenUnlock?.AnsweredAt, OpenUnlock?.Level),
            NotStarted or Draft when now > CutOff => new Lock("report.cut-off", CutOff, ReportLevel.Department) { Details = [CutOff], MayAskTime = true },
            _ => null,
        };
    }

    /// <summary>Why nothing of the report can be changed now; null when any part of it can.</summary>
    public Lock? LockOnAll(DateTimeOffset now)
    {
        var locks = Parts.Select(part => LockOn(part.Key, now, OpenRecord)).ToList();
        return locks.Contains(null) ? null : locks.FirstOrDefault();
    }

    internal void Asked(Unlock unlock)
    {
        Unless(OpenUnlock is null, "unlock.asked-already");
        unlocks.Add(unlock);
    }

    internal void DemandOpenable(Decider by, DateTimeOffset now)
    {
        Unless(State.IsIn(), "unlock.nothing-locked");
        Unless(by.Level == UnlockingLevel, "unlock.not-your-level");
        Unless(!IsUnderReview(now) || ReviewingPostId == by.PostId, "report.under-review");
    }

    /// <summary>Opens as much as was asked for, until it locks itself again.</summary>
    internal void Open(Unlock unlock, Submission last, Decider by, DateTimeOffset now)
    {
        unlock.Remember(State, Stage, Waiting);
        Step(Reopened);
        (Stage, Waiting, ReopenedUntil, OpenParts, OpenRecord) = (0, null, unlock.Until, unlock.Part is { } part ? [part] : [], unlock.RecordKey);
        (ReviewingPostId, ReviewingSince) = (null, null);
        last.Rule(new Ruling(last, Outcome.Unlocked, by.Level, by, now) { Reason = unlock.Reason });
        Record("report.unlocked", unlock.Reason, new { version = Version, part = Round.Plan.PartName(unlock.Part), until = unlock.Until });
        TellReporters(NoticeKind.Unlocked, detail: new { round = Round.Plan.Title, part = Round.Plan.PartName(unlock.Part) ?? "", until = unlock.Until });
    }

    /// <summary>Time is over and nothing was sent anew: it stands again as it stood.</summary>
    internal void LockAgain(Unlock unlock)
    {
        Unless(State == Reopened, "unlock.nothing-open");
        Step(unlock.StateBefore);
        (Stage, Waiting, OpenParts, OpenRecord, ReopenedUntil) = (unlock.StageBefore, unlock.WaitingBefore, [], null, null);
        Record("report.locked-again", detail: new { version = Version });
        TellReporters(NoticeKind.LockedAgain, detail: new { round = Round.Plan.Title });
    }

    /// <summary>What it stands on has changed: it cannot stand again as it stood, and stays open until it is confirmed anew.</summary>
    internal void StayOpen(DateTimeOffset until)
    {
        ReopenedUntil = until;
        Record("report.stays-open", detail: new { until });
    }

    private bool Opens(string? part) => OpenParts.Length == 0 || (part is not null && OpenParts.Contains(part));
}
