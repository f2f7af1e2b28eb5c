using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Snapshots;

/// <summary>The register of one institution, or the other schools of one authority, as it was confirmed: whatever happens afterwards, this stays.</summary>
public sealed class Snapshot : IOwned
{
    private Snapshot() { }

    public Snapshot(Obligation obligation, DateOnly asOf, DateTimeOffset takenAt) =>
        (RoundId, ObligationId, OrganisationId, Path, Version, AsOf, TakenAt) =
            (obligation.RoundId, obligation.Id, obligation.OrganisationId, obligation.Path, obligation.Version, asOf, takenAt);

    public long Id { get; private set; }
    public int RoundId { get; private set; }
    public long ObligationId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";

    /// <summary>What it was called and to whom it belonged then.</summary>
    public SnapshotPlace Place { get; private set; } = new("", 0, "", "", false);

    /// <summary>Which of the confirmations it was taken with.</summary>
    public int Version { get; private set; }

    public DateOnly AsOf { get; private set; }
    public DateTimeOffset TakenAt { get; private set; }

    /// <summary>When a later confirmation took its place.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    /// <summary>When its round closed: from then on money and reports are reckoned from it.</summary>
    public DateTimeOffset? FrozenAt { get; private set; }
}
