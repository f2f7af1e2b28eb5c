using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Files.Slots;

/// <summary>Reads what stands in the slots of one owner.</summary>
public sealed class SlotReading(PrakanDb db, CurrentUser user, TimeProvider clock)
{
    public async Task<IReadOnlyList<SlotView>> ReadAsync(IReadOnlyList<Slot> slots, CancellationToken cancel)
    {
        if (slots.Count == 0) return [];
        var (owner, now) = (slots[0].Owner.Name, clock.GetUtcNow());
        var files = (await db.StoredFiles.AsNoTracking().OpenTo(user, Verb.SeeReports).CurrentOf(owner).ToListAsync(cancel)).ToLookup(one => one.Slot);
        var unfinished = (await db.Uploads.AsNoTracking().For(user, Verb.WriteReport)
            .Where(one => one.Owner == owner && one.PersonId == user.PersonId && one.FileId == null && one.ExpiresAt > now).OrderBy(one => one.Id).ToListAsync(cancel)).ToLookup(one => one.Slot);
        return [.. slots.Select(slot => new SlotView(slot, [.. files[slot.Name]], [.. unfinished[slot.Name]]))];
    }
}
