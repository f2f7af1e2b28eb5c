using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Platform.Rounds.Reports;

/// <summary>One report as a list shows it, with the next thing to know about it.</summary>
public sealed record ReportRow
{
    public long Id { get; init; }
    public int OrganisationId { get; init; }
    public string Name { get; init; } = "";
    public string Code { get; init; } = "";
    public OrganisationKind Kind { get; init; }
    public ObligationState State { get; init; }
    public ReportLevel? Waiting { get; init; }
    public ReportLevel Level { get; init; }
    public int Above { get; init; }

    /// <summary>Nobody decides about it: it is confirmed, not approved.</summary>
    public bool Confirmed { get; init; }
    public bool Late { get; init; }
    public int Version { get; init; }
    public DateTimeOffset Due { get; init; }
    public DateTimeOffset? ExtendedDue { get; init; }
    public DateTimeOffset? ExcusedAt { get; init; }
    public string? ExcuseReason { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public DateTimeOffset? ReopenedUntil { get; init; }
    public DateTimeOffset? ReviewingSince { get; init; }
    public bool Mine { get; init; }

    /// <summary>What the last submission and its last ruling add.</summary>
    public LastTrip? Trip { get; init; }
    public int Explained { get; init; }

    public string StateThai => Confirmed ? "ยืนยันแล้ว" : State.Thai();

    public bool Overdue(DateTimeOffset now) => Late || (State is ObligationState.NotStarted or ObligationState.Draft && Due < now);
}

public sealed record LastTrip(string? Receipt, string Sender, string? Ruler, Outcome? Outcome, string? Reason, DateTimeOffset? RuledAt);
