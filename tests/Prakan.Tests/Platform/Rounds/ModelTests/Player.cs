using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Rounds;

namespace Prakan.Tests.Platform.Rounds.ModelTests;

/// <summary>Somebody of the model: what they may do is written down here once more, apart from the table of roles.</summary>
internal sealed record Player(string Name, Role Role, Spot At, bool Writes, bool Sends, ReportLevel? Decides)
{
    public static readonly IReadOnlyList<Player> All =
    [
        new("recorder", Role.Recorder, Spot.Centre, Writes: true, Sends: false, null),
        new("head", Role.Head, Spot.Centre, Writes: true, Sends: true, null),
        new("head of the school", Role.Head, Spot.School, Writes: true, Sends: true, null),
        new("coordinator", Role.Coordinator, Spot.Town, Writes: true, Sends: true, null),
        new("approver", Role.Approver, Spot.Town, Writes: true, Sends: true, ReportLevel.Agency),
        new("second approver", Role.Approver, Spot.Town, Writes: true, Sends: true, ReportLevel.Agency),
        new("stranger", Role.Approver, Spot.OtherTown, Writes: true, Sends: true, ReportLevel.Agency),
        new("province", Role.ProvinceSupervisor, Spot.Province, Writes: false, Sends: false, ReportLevel.Province),
        new("other province", Role.ProvinceSupervisor, Spot.OtherProvince, Writes: false, Sends: false, ReportLevel.Province),
        new("department", Role.DepartmentOfficer, Spot.Department, Writes: false, Sends: false, ReportLevel.Department),
    ];

    public Guid Id { get; } = Guid.NewGuid();
    public Guid PostId { get; } = Guid.NewGuid();

    public bool Covers(Spot spot) => spot.Path.StartsWith(At.Path, StringComparison.Ordinal);

    public CurrentUser User => new() { Seat = new Seat(Guid.Empty, Id, Name, Name, true, [new HeldPost(PostId, Role, At.Id, At.Path, At.Path, false)]) };

    public override string ToString() => Name;
}
