using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Bases;

/// <summary>The slot of each building: its photographs, put there by the institution.</summary>
public sealed class BuildingSlots(PrakanDb db, CurrentUser user, TimeProvider clock) : SlotOwner
{
    public const string Name = "building";
    private const string Photographs = "photographs";
    private const long Most = 20 << 20;
    private const int MostPhotographs = 6;

    public override string Kind => Name;

    public override string HrefOf(long owner) => string.Create(CultureInfo.InvariantCulture, $"/lec/buildings/{owner}");

    public override async Task<Slot?> FindAsync(long owner, string name, CancellationToken cancel) =>
        name == Photographs && await FindAsync(owner, cancel) is { } building ? Of(building) : null;

    public override async Task WriteAsync(long owner, Slot slot, CancellationToken cancel)
    {
        if (await FindAsync(owner, cancel) is not { } building) throw new RuleBroken("file.slot-gone");
        building.Touch(clock.GetUtcNow());
    }

    public Task<Building?> FindAsync(long id, CancellationToken cancel) =>
        db.Buildings.For(user, Verb.WriteReport).Include(one => one.Organisation).SingleOrDefaultAsync(one => one.Id == id, cancel);

    public static Slot Of(Building building) => new(building.Owner, Photographs, "ภาพถ่ายอาคาร", new SlotLimits([FileKind.Jpeg, FileKind.Png], Most, MostPhotographs)) { Href = $"/lec/buildings/{building.Id}" };
}
