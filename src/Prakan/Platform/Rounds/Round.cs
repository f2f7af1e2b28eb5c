using Prakan.Platform.Audit;
using Prakan.Platform.Documents.Publishing;
using Prakan.Platform.Notices;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using static Prakan.Platform.Rounds.RoundState;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Platform.Rounds;

public enum RoundState
{
    Draft,
    Published,
    Closed,
    Archived,
}

/// <summary>A request for reports: who is asked, for which year, until when, and who decides about them.</summary>
public sealed class Round : Tracked, IOwned
{
    public static readonly Flow<RoundState> Steps = new(
        (Draft, Published),
        (Published, Closed),
        (Closed, Published),
        (Closed, Archived));

    private Round() { }

    public int Id { get; private set; }
    public int OrganisationId { get; private set; }
    public Organisation Organisation { get; private set; } = null!;
    public string Path { get; private set; } = "";
    public RoundPlan Plan { get; private set; } = null!;
    public RoundState State { get; private set; }

    /// <summary>When it was published, or last opened again; before its days after this are over, it does not close by itself.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When the list of who is expected was written down; from then on it changes only with a reason.</summary>
    public DateTimeOffset? FrozenAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }
    public int? CopiedFromId { get; private set; }

    protected override FactSubject Subject => new($"round:{Id}", OrganisationId, Path);

    public bool IsOpenAt(DateTimeOffset now) => State == Published && FrozenAt is not null && now >= Plan.Opens;

    public static Round Begin(int id, Organisation issuer, RoundPlan plan)
    {
        var round = new Round { Id = id, Organisation = issuer, OrganisationId = issuer.Id, Path = issuer.Path, Plan = plan };
        round.Record("round.begun", detail: new { plan.Title });
        return round;
    }

    /// <summary>A new round that begins as a copy of last year's.</summary>
    public Round Copy(int id, Organisation issuer)
    {
        var round = Begin(id, issuer, Plan.NextYear());
        round.CopiedFromId = Id;
        return round;
    }

    public void Change(RoundPlan plan)
    {
        Unless(State == Draft, "round.published-already");
        Plan = plan;
        Record("round.changed", detail: new { plan.Title });
    }

    /// <summary>What its system asks is laid down anew; once others have read it, it stays.</summary>
    public void Lay()
    {
        Unless(State == Draft, "round.published-already");
        Record("round.content-changed");
    }

    public void Publish(DateTimeOffset now)
    {
        Plan.Demand();
        IdentityGate.Pass(Plan.PublicText);
        Unless(Plan.CutOff > now, "round.over-before-it-begins");
        Step(Published);
        PublishedAt = now;
        Record("round.published", detail: new { Plan.Title, Plan.Opens, Plan.Due, Plan.CutOff });
    }

    /// <summary>Everybody gets more time; nobody gets less.</summary>
    public void Postpone(DateTimeOffset due, DateTimeOffset cutOff, string reason)
    {
        DemandPublished();
        Unless(due >= Plan.Due && cutOff >= Plan.CutOff && due <= cutOff, "round.only-later");
        Plan = Plan with { Due = due, CutOff = cutOff };
        Record("round.postponed", reason, new { due, cutOff });
        if (FrozenAt is not null) Tell(NoticeKind.Postponed, reason);
    }

    internal void Freeze(int expected, DateTimeOffset now)
    {
        Unless(State == Published && FrozenAt is null && now >= Plan.Opens, "round.not-open");
        FrozenAt = now;
        Record("round.opened", detail: new { expected });
        Tell(NoticeKind.Opened);
    }

    internal void Added(Organisation organisation, string reason) => Record("round.organisation-added", reason, new { organisation.Name, id = organisation.Id });

    public void Close(string? reason, DateTimeOffset now)
    {
        Unless(now > Plan.CutOff || !string.IsNullOrWhiteSpace(reason), "round.close-early-needs-reason");
        Step(Closed);
        ClosedAt = now;
        Record("round.closed", reason);
        if (FrozenAt is not null) Tell(NoticeKind.Closed, reason);
    }

    public void OpenAgain(string reason, DateTimeOffset now)
    {
        Step(Published);
        (PublishedAt, ClosedAt) = (now, null);
        Record("round.opened-again", reason);
        if (FrozenAt is not null) Tell(NoticeKind.Opened, reason);
    }

    public void Archive(string? reason = null)
    {
        Step(Archived);
        Record("round.archived", reason);
    }

    /// <summary>What is closed takes nothing more: whoever would give time in it must open it first.</summary>
    internal void DemandPublished()
    {
        Unless(State is not (Closed or Archived), "round.closed-already");
        Unless(State == Published, "round.not-open");
    }

    /// <summary>Tells everybody expected by one row; nobody is left out, and nobody's row is written sixty thousand times.</summary>
    private void Tell(NoticeKind kind, string? words = null) =>
        Tell(kind, NoticeTo.Everybody(this), "/inbox", words, new { round = Plan.Title, Plan.Due });

    private void Step(RoundState to) => State = Steps.Take(State, to, "round.wrong-step");
}
