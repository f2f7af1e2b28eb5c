using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Slots;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>The papers of a case: one's own as in every slot; the other side's once both have opened it, clean ones alone, and each look is written down.</summary>
public sealed class ProofDesk(PrakanDb db, SystemDb system, SlotReading reading, TimeProvider clock)
{
    private const string Looking = "เปิดหลักฐานเรื่องข้อมูลซ้ำ";

    public async Task<SlotView> OwnAsync(DuplicateView view, CancellationToken cancel) => (await reading.ReadAsync([ProofSlots.Of(view.Case, view.Side)], cancel))[0];

    public Task<StoredFile?> FindOwnAsync(DuplicateView view, Guid file, CancellationToken cancel)
    {
        var slot = ProofSlots.Of(view.Case, view.Side);
        return db.StoredFiles.SingleOrDefaultAsync(one => one.Id == file && one.Owner == slot.Owner.Name && one.Slot == slot.Name, cancel);
    }

    public async Task<IReadOnlyList<StoredFile>> OthersAsync(DuplicateView view, CancellationToken cancel)
    {
        if (!view.Case.IsOpenToBoth) return [];
        await using var everything = system.Open();
        return await Theirs(everything, view).ToListAsync(cancel);
    }

    public async Task<StoredFile?> OpenOthersAsync(DuplicateView view, Guid file, CancellationToken cancel)
    {
        if (!view.Case.IsOpenToBoth) return null;
        await using var everything = system.Open();
        if (await Theirs(everything, view).SingleOrDefaultAsync(one => one.Id == file && one.State == FileState.Clean, cancel) is not { } found) return null;
        everything.Add(new AccessEntry(db.Actor, new FactSubject($"child:{view.OtherChildId}", found.OrganisationId, found.Path), Looking, clock.GetUtcNow()));
        await everything.SaveChangesAsync(cancel);
        return found;
    }

    private static IQueryable<StoredFile> Theirs(PrakanDb everything, DuplicateView view)
    {
        var slot = ProofSlots.Of(view.Case, view.OtherSide);
        return everything.StoredFiles.AsNoTracking().CurrentOf(new SlotKey(slot.Owner.Name, slot.Name));
    }
}
