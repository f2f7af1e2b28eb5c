using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Files.Store;

namespace Prakan.Platform.Files.Strays;

/// <summary>Sweeps the store in two passes a week apart: what no row names is noted first, and taken away only when it still is nobody's and nobody has touched it since.</summary>
public sealed class StraySweep(SystemDb system, FileStore store, TimeProvider clock)
{
    private const int AtATime = 500;

    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        await store.SweepAsync(clock.GetUtcNow() - Stray.Remembered, cancel);
        await NoteAsync(cancel);
        return await TakeAwayAsync(cancel);
    }

    /// <summary>The first pass. A content that has just arrived is noted too: its row may be a moment away, and clears it.</summary>
    private async Task NoteAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = system.Open();
        await db.Strays.Where(one => one.SweptAt < now - Stray.Remembered || db.StoredFiles.Any(file => file.Sha256 == one.Sha256)).ExecuteDeleteAsync(cancel);
        await foreach (var some in store.ListAsync(cancel).Chunk(AtATime))
        {
            var hashes = some.Select(one => one.Name.ToBytes()).ToList();
            var named = (await db.StoredFiles.Where(one => hashes.Contains(one.Sha256)).Select(one => one.Sha256).ToListAsync(cancel)).Select(hash => ContentName.Of(hash)).ToHashSet();
            var noted = await db.Strays.Where(one => hashes.Contains(one.Sha256)).ToDictionaryAsync(one => one.Content, cancel);
            foreach (var one in some.Where(one => !named.Contains(one.Name)))
            {
                if (!noted.TryGetValue(one.Name, out var stray)) db.Add(new Stray(one, now));
                else if (stray.SweptAt is not null || !IsSame(stray.Since, one.Since)) stray.SeeAgain(one.Since, now);
            }
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<int> TakeAwayAsync(CancellationToken cancel)
    {
        var (now, taken) = (clock.GetUtcNow(), 0);
        await using var db = system.Open();
        foreach (var stray in await db.Strays.Where(one => one.SweptAt == null && one.SeenAt <= now - Stray.Wait).ToListAsync(cancel))
        {
            // Told and safe before anything is taken away: whoever counts on the bytes from now on looks again.
            stray.Sweep(now);
            await db.SaveChangesAsync(cancel);
            if (await TakeAwayAsync(stray, cancel)) taken++;
        }
        return taken;
    }

    /// <summary>The second pass, one content at a time, held alone: nobody makes a row for it meanwhile.</summary>
    private async Task<bool> TakeAwayAsync(Stray stray, CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"SELECT prakan_hold_content({stray.Sha256}, true)", cancel);
        if (await db.StoredFiles.AnyAsync(one => one.Sha256 == stray.Sha256, cancel)) return false;
        if (await store.SinceAsync(stray.Content, cancel) is not { } since || !IsSame(stray.Since, since)) return false;
        await store.DeleteAsync(stray.Content, cancel);
        db.Add(new SecurityEvent(SecurityKinds.ContentSwept, null, null, $"content:{stray.Content}", null, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>The database keeps microseconds, disks more.</summary>
    private static bool IsSame(DateTimeOffset one, DateTimeOffset other) => (one - other).Duration() < TimeSpan.FromMilliseconds(1);
}
