using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Audit;
using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>The two slots of a case: each side's proof that the child is with it, kept at that side.</summary>
public sealed class ProofSlots(PrakanDb db, CurrentUser user) : SlotOwner
{
    public const string Name = "duplicate";

    public override string Kind => Name;

    public override string HrefOf(long owner) => "/lec/duplicates";

    public override async Task<Slot?> FindAsync(long owner, string name, CancellationToken cancel) =>
        Enum.GetValues<DuplicateSide>().Where(side => NameOf(side) == name).Select(side => (DuplicateSide?)side).SingleOrDefault() is { } side
            && await db.Duplicates.AsNoTracking().SingleOrDefaultAsync(one => one.Number == owner, cancel) is { } found
            && Of(found, side) is var slot && user.May(Verb.KeepChildren, slot.Owner.Path) ? slot : null;

    public override async Task WriteAsync(long owner, Slot slot, CancellationToken cancel)
    {
        if (await FindAsync(owner, slot.Name, cancel) is not { } now) throw new RuleBroken("file.slot-gone");
        if (now.Closed is { } closed) throw closed;
    }

    public static Slot Of(DuplicateCase one, DuplicateSide side)
    {
        var (owner, isFirst) = ($"{Name}:{one.Number}", side == DuplicateSide.First);
        var at = isFirst ? new FactSubject(owner, one.OrganisationId, one.Path) : new FactSubject(owner, one.OtherOrganisationId, one.OtherPath);
        return new Slot(at, NameOf(side), "หลักฐานเรื่องข้อมูลซ้ำ", SlotLimits.Evidence)
        {
            OfChildren = true, Href = $"/lec/duplicates/{one.Id}",
            Closed = one.IsOver ? new RuleBroken("lec.duplicate-over") : one.IsOpenedBy(side) ? null : new RuleBroken("lec.duplicate-not-opened"),
        };
    }

    private static string NameOf(DuplicateSide side) => side == DuplicateSide.First ? "proof-first" : "proof-other";
}
