using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Notices;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using static Prakan.Platform.Rounds.Unlocks.UnlockState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Unlocks;

public enum UnlockState
{
    Asked,
    Granted,
    Refused,
    Withdrawn,

    /// <summary>Before anybody answered, the report came back to its sender by another way.</summary>
    Moot,

    /// <summary>The report was sent anew.</summary>
    Used,

    /// <summary>Nothing was sent in time: it locked itself again.</summary>
    Expired,
}

/// <summary>A request to open what is locked: as much as is asked, for a time, decided by the level that holds it.</summary>
public sealed class Unlock : Tracked, IOwned
{
    public static readonly Flow<UnlockState> Steps = new(
        (Asked, Granted),
        (Asked, Refused),
        (Asked, Withdrawn),
        (Asked, Moot),
        (Granted, Used),
        (Granted, Expired));

    public static readonly TimeSpan Usual = TimeSpan.FromDays(7);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private Unlock() { }

    public Guid Id { get; private set; }
    public long ObligationId { get; private set; }
    public Obligation Obligation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public UnlockState State { get; private set; }
    public string Reason { get; private set; } = "";
    public string? Part { get; private set; }
    public string? RecordKey { get; private set; }

    /// <summary>The level that holds the lock, and so decides.</summary>
    public ReportLevel Level { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }
    public Guid AskedByPersonId { get; private set; }
    public DateTimeOffset? Until { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public string? Answer { get; private set; }
    public ObligationState StateBefore { get; private set; }
    public int StageBefore { get; private set; }
    public ReportLevel? WaitingBefore { get; private set; }

    protected override FactSubject Subject => new($"obligation:{ObligationId}", Obligation.OrganisationId, Path);

    public static Unlock Ask(Obligation obligation, string reason, UnlockScope scope, Guid person, DateTimeOffset now)
    {
        Unless(!string.IsNullOrWhiteSpace(reason), "unlock.needs-reason");
        obligation.DemandNotArchived();
        Unless(obligation.State.IsIn(), "unlock.nothing-locked");
        Unless(scope.Part is null || obligation.Round.Plan.PartName(scope.Part) is not null, "report.unknown-part");
        Unless(scope.Record is null || scope.Part is not null, "unlock.record-needs-part");
        var unlock = new Unlock
        {
            Id = Guid.CreateVersion7(), Obligation = obligation, ObligationId = obligation.Id, Path = obligation.Path,
            Reason = reason, Part = scope.Part, RecordKey = scope.Record, Level = obligation.UnlockingLevel, AskedAt = now, AskedByPersonId = person,
        };
        obligation.Asked(unlock);
        unlock.Record("unlock.asked", reason, new { part = obligation.Round.Plan.PartName(scope.Part), scope.Record, level = unlock.Level });
        unlock.Tell(NoticeKind.UnlockAsked, NoticeTo.Above(obligation.OrganisationId, obligation.Path, unlock.Level, Verb.UnlockReport), $"/unlocks/{unlock.Id}", reason,
            new { round = obligation.Round.Plan.Title, part = obligation.Round.Plan.PartName(scope.Part) ?? "" });
        return unlock;
    }

    /// <summary>Opens it until a set time; while a report above still stands on it, that one must be opened first.</summary>
    public void Grant(Submission last, DateTimeOffset until, Decider by, bool sealedAbove, DateTimeOffset now)
    {
        DemandDecidableBy(by);
        Unless(!sealedAbove, "unlock.sealed-above");
        Unless(until > now && until <= now + Longest, "unlock.until-when", Longest.TotalDays);
        Obligation.DemandOpenable(by, now);
        Until = until;
        Answered(Granted, now);
        Obligation.Open(this, last, by, now);
    }

    public void Refuse(string reason, Decider by, DateTimeOffset now)
    {
        DemandDecidableBy(by);
        Unless(!string.IsNullOrWhiteSpace(reason), "unlock.refusal-needs-reason");
        Answer = reason;
        Answered(Refused, now);
        Record("unlock.refused", reason);
        Tell(NoticeKind.UnlockRefused, NoticeTo.Office(Obligation.OrganisationId, Path), Obligation.Href, reason, new { round = Obligation.Round.Plan.Title });
    }

    public void Withdraw(Guid person, DateTimeOffset now)
    {
        Unless(person == AskedByPersonId, "unlock.not-yours");
        Answered(Withdrawn, now);
        Record("unlock.withdrawn");
    }

    internal void Use() => State = Steps.Take(State, Used, "unlock.over");

    /// <summary>The report went on while nobody had answered: the next holder of the lock decides, or there is none left.</summary>
    internal void Follow()
    {
        if (Obligation.State.IsIn()) Level = Obligation.UnlockingLevel;
        else State = Steps.Take(State, Moot, "unlock.over");
    }

    /// <summary>Its time is over; where a report stands on those below and one of them has changed, it stays open until it is confirmed anew.</summary>
    internal void RunOut(bool changedBelow, DateTimeOffset now)
    {
        if (!changedBelow)
        {
            Expire();
            return;
        }
        Until = now + Usual;
        Obligation.StayOpen(Until.Value);
    }

    private void Expire()
    {
        State = Steps.Take(State, Expired, "unlock.over");
        Obligation.LockAgain(this);
    }

    internal void Remember(ObligationState state, int stage, ReportLevel? waiting) => (StateBefore, StageBefore, WaitingBefore) = (state, stage, waiting);

    private void DemandDecidableBy(Decider by)
    {
        Unless(State == Asked, "unlock.over");
        Obligation.DemandNotArchived();
        Unless(by.Level == Level && Obligation.UnlockingLevel == Level, "unlock.not-your-level");
        Unless(by.PersonId != AskedByPersonId, "unlock.own");
    }

    private void Answered(UnlockState to, DateTimeOffset now)
    {
        State = Steps.Take(State, to, "unlock.over");
        AnsweredAt = now;
    }
}

/// <summary>The whole report, one part of it, or one record of a part.</summary>
public sealed record UnlockScope(string? Part = null, string? Record = null);
