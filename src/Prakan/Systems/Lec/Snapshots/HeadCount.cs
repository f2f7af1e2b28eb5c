using Prakan.Shared;

namespace Prakan.Systems.Lec.Snapshots;

/// <summary>Boys and girls of one room in a snapshot; of another affiliation apart.</summary>
public sealed class HeadCount : IOwned
{
    private HeadCount() { }

    public HeadCount(Snapshot snapshot, string level, string room, int? otherSchool) =>
        (SnapshotId, RoundId, OrganisationId, Path, Level, Room, OtherSchoolId) = (snapshot.Id, snapshot.RoundId, snapshot.OrganisationId, snapshot.Path, level, room, otherSchool);

    public long Id { get; private set; }
    public long SnapshotId { get; private set; }
    public int RoundId { get; private set; }
    public int OrganisationId { get; private set; }
    public string Path { get; private set; } = "";
    public string Level { get; private set; } = "";
    public string Room { get; private set; } = "";
    public int? OtherSchoolId { get; private set; }

    /// <summary>Whether that school was of the expansion kind then.</summary>
    public bool OtherExpansion { get; init; }
    public int Boys { get; init; }
    public int Girls { get; init; }
}
