using Prakan.Shared;
using Prakan.Systems.Lec.Children;

namespace Prakan.Systems.Lec.Snapshots;

/// <summary>One child as it counted in a snapshot: no name and no number, only what is counted by.</summary>
public sealed class CountedChild : IOwned
{
    private CountedChild() { }

    internal static CountedChild Of(Snapshot snapshot, Child child) => new()
    {
        SnapshotId = snapshot.Id, ChildId = child.Id, RoundId = snapshot.RoundId, Path = snapshot.Path,
        Level = child.Now!.Level, Room = child.Now.Room, Sex = child.Card.Sex, BirthDate = child.Card.BirthDate, OtherSchoolId = child.Now.OtherSchoolId,
    };

    public long SnapshotId { get; private set; }
    public Guid ChildId { get; private set; }
    public int RoundId { get; private set; }
    public string Path { get; private set; } = "";
    public string Level { get; private set; } = "";
    public string Room { get; private set; } = "";
    public Sex Sex { get; private set; }
    /// <summary>Unknown where it has gone elsewhere before this was confirmed.</summary>
    public DateOnly? BirthDate { get; private set; }

    public int? OtherSchoolId { get; private set; }
}
