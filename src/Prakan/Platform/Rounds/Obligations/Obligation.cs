using Prakan.Platform.Audit;
using Prakan.Platform.Notices;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Shared;
using static Prakan.Platform.Rounds.Obligations.ObligationState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds.Obligations;

/// <summary>One organisation and one round: whether it is expected, how far it is, what is open and what is locked.</summary>
public sealed partial class Obligation : Tracked, IOwned
{
    public static readonly Flow<ObligationState> Steps = new(
        (NotStarted, Draft),
        (Draft, Sent),
        (Draft, Approved),
        (Sent, Draft),
        (Sent, Returned),
        (Sent, Approved),
        (Returned, Sent),
        (Returned, Approved),
        (Sent, Reopened),
        (Approved, Reopened),
        (Reopened, Sent),
        (Reopened, Approved));

    private readonly List<Explanation> explanations = [];
    private readonly List<Resolution> resolutions = [];
    private readonly List<Unlock> unlocks = [];

    private Obligation() { }

    public long Id { get; private set; }
    public int RoundId { get; private set; }
    public Round Round { get; private set; } = null!;
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public ReportLevel Level { get; private set; }

    /// <summary>Which levels stand above the organisation, one bit each.</summary>
    public int Above { get; private set; }

    public ObligationState State { get; private set; }

    /// <summary>How many of its approvals it has.</summary>
    public int Stage { get; private set; }

    /// <summary>The level that decides next.</summary>
    public ReportLevel? Waiting { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The first byte of the first time it was sent: by this it is on time or late, whatever came after.</summary>
    public DateTimeOffset? FirstSentAt { get; private set; }

    public bool Late { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>How often it was sent.</summary>
    public int Version { get; private set; }

    public DateTimeOffset? ExtendedDue { get; private set; }
    public DateTimeOffset? ExtendedCutOff { get; private set; }
    public DateTimeOffset? ExcusedAt { get; private set; }
    public string? ExcuseReason { get; private set; }

    /// <summary>Why it was added after the list was frozen.</summary>
    public string? AddedReason { get; private set; }

    /// <summary>While returned or unlocked: the only parts that may change; all of them when none is named.</summary>
    public string[] OpenParts { get; private set; } = [];

    public DateTimeOffset? ReopenedUntil { get; private set; }
    public Guid? ReviewingPostId { get; private set; }
    public DateTimeOffset? ReviewingSince { get; private set; }
    /// <summary>Where nobody decides about it, it is confirmed, not approved.</summary>
    public string StateThai => State == Approved && Approvals.Count == 0 ? "ยืนยันแล้ว" : State.Thai();

    public IReadOnlyList<Explanation> Explanations => explanations;
    public IReadOnlyList<Resolution> Resolutions => resolutions;
    public IReadOnlyList<Unlock> Unlocks => unlocks;

    /// <summary>The one request that waits for an answer, or is granted and not over.</summary>
    public Unlock? OpenUnlock => unlocks.Find(one => one.State.IsOpen());

    // When the whole round is given more time than this one was, it has that time too.
    public DateTimeOffset Due => ExtendedDue > Round.Plan.Due ? ExtendedDue.Value : Round.Plan.Due;
    public DateTimeOffset CutOff => ExtendedCutOff > Round.Plan.CutOff ? ExtendedCutOff.Value : Round.Plan.CutOff;
    public bool IsExtended => ExtendedDue > Round.Plan.Due;
    public bool IsExcused => ExcusedAt is not null;
    public IReadOnlyList<ChainStep> Approvals => Round.Plan.Chain.ApprovalsOf(Level, Above);
    public ChainStep? Report => Round.Plan.Chain.ReportOf(Level);

    /// <summary>The parts of the round that a report of its level has.</summary>
    public IReadOnlyList<RoundPart> Parts => [.. Round.Plan.Parts.Where(part => part.Of is null || part.Of == Level)];

    protected override FactSubject Subject => new($"obligation:{Id}", OrganisationId, Path);

    /// <summary>Expected after the list was frozen, with a reason; the list itself is frozen in the database.</summary>
    public static Obligation Add(Round round, Organisation organisation, int above, string reason)
    {
        round.DemandPublished();
        Unless(round.FrozenAt is not null, "round.not-open");
        var level = ReportLevels.Of(organisation.Kind) ?? throw new RuleBroken("round.kind-does-not-report");
        Unless(round.Plan.Chain.ReportOf(level) is not null, "round.expected-not-in-chain");
        round.Added(organisation, reason);
        return new Obligation
        {
            Round = round, RoundId = round.Id, Organisation = organisation, OrganisationId = organisation.Id, Path = organisation.Path,
            Level = level, Above = above, AddedReason = reason,
        };
    }

    /// <summary>Expected from the day the round opens: the list as it is frozen.</summary>
    internal static Obligation Freeze(Round round, ExpectedOne one) => new()
    {
        Round = round, RoundId = round.Id, OrganisationId = one.OrganisationId, Path = one.Path, Level = one.ReportLevel, Above = one.Above,
    };

    /// <summary>It stands below other levels now: who has signed stays, and whoever is next decides.</summary>
    internal void Stand(int above, DateTimeOffset now)
    {
        var signed = Stage > 0 ? Approvals[Stage - 1].Level : (ReportLevel?)null;
        Above = above;
        var approvals = Approvals;
        Stage = approvals.Count(step => step.Level <= signed);
        Record("report.chain-followed");
        if (State != Sent) return;
        Waiting = Stage < approvals.Count ? approvals[Stage].Level : null;
        if (Waiting is not null) return;
        Step(Approved);
        DecidedAt = now;
    }

    public void Excuse(string reason, DateTimeOffset now)
    {
        DemandNotArchived();
        Unless(!IsExcused, "report.excused-already");
        // What is unlocked stands again as it stood when its time is over.
        Unless(!State.IsIn() && State != Reopened, "report.in-already");
        (ExcusedAt, ExcuseReason) = (now, reason);
        NoLongerAsks();
        Record("report.excused", reason);
        TellReporters(NoticeKind.Excused, reason, new { round = Round.Plan.Title });
    }

    public void Expect(string reason)
    {
        DemandNotArchived();
        Unless(IsExcused, "report.not-excused");
        (ExcusedAt, ExcuseReason) = (null, null);
        Record("report.expected-again", reason);
    }

    /// <summary>More time for this one; a cut-off never comes before its due date, and never earlier than it was.</summary>
    public void Extend(DateTimeOffset due, DateTimeOffset cutOff, string reason)
    {
        Round.DemandPublished();
        Unless(!IsExcused, "report.excused");
        Unless(due >= Due && cutOff >= CutOff && due <= cutOff, "round.only-later");
        (ExtendedDue, ExtendedCutOff) = (due, cutOff);
        NoLongerAsks();
        Record("report.extended", reason, new { due, cutOff });
        TellReporters(NoticeKind.Extended, reason, new { round = Round.Plan.Title, due });
    }

    /// <summary>Somebody writes into it: whatever is locked refuses, and the first word begins the draft.</summary>
    public void Write(string part, DateTimeOffset now, string? record = null)
    {
        if (LockOn(part, now, record) is { } closed) throw new RuleBroken(closed.Rule, closed.Details);
        Begin(now);
    }

    /// <summary>Whoever reports explains what is unusual as long as anything of the report is open.</summary>
    public void ExplainOwn(Finding finding, string text, DateTimeOffset now)
    {
        DemandOpen(now);
        Begin(now);
        Explain(finding, text, now);
    }

    public void Explain(Finding finding, string text, DateTimeOffset now)
    {
        Unless(!finding.Blocks, "report.error-not-explained");
        if (explanations.Find(one => one.Finding == finding.Key) is { } said) said.Say(text, now);
        else explanations.Add(new Explanation(this, finding.Key, text, now));
    }

    public void Resolve(ResolutionKind kind, ResolutionCard card, DateTimeOffset now)
    {
        if (LockOnResolution(kind, now) is { } closed) throw new RuleBroken(closed.Rule, closed.Details);
        Unless(card.On <= Clock.DayOf(now), "report.resolution-in-the-future");
        if (resolutions.Find(one => one.Kind == kind) is { } said) said.Say(card);
        else resolutions.Add(new Resolution(this, kind, card));
        Record("report.resolution-recorded", detail: new { resolution = kind, card.On, card.Number });
    }

    private void DemandOpen(DateTimeOffset now)
    {
        if (LockOnAll(now) is { } closed) throw new RuleBroken(closed.Rule, closed.Details);
    }

    private void Begin(DateTimeOffset now)
    {
        if (State != NotStarted) return;
        Step(Draft);
        StartedAt = now;
        Record("report.begun");
    }

    private void Step(ObligationState to) => State = Steps.Take(State, to, "report.wrong-step");
}
