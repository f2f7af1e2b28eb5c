using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Systems.Lec.Duplicates;

/// <summary>Looks whether somebody who has just been entered stands elsewhere already, and goes through all registers from time to time.</summary>
public sealed class DuplicateWatch(SystemDb system, TimeProvider clock)
{
    public async Task LookAsync(CancellationToken cancel, params Guid[] children)
    {
        await using var db = system.Open();
        await TryAsync(() => DuplicateFinding.LookAsync(db, children, clock.GetUtcNow(), cancel));
    }

    public async Task<int> ScanAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        return await TryAsync(() => DuplicateFinding.ScanAsync(db, clock.GetUtcNow(), cancel));
    }

    // Of two who find the same pair at once, one comes too late, and the case stands.
    private static async Task<int> TryAsync(Func<Task<int>> find)
    {
        try
        {
            return await find();
        }
        catch (DbUpdateException fault) when (fault.Breaks("lec_duplicates_child_id_other_child_id"))
        {
            return 0;
        }
    }
}
