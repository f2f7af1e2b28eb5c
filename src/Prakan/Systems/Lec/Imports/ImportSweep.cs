using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Systems.Lec.Imports;

/// <summary>A sheet that nobody decided about is given up, and its file with it; what an import changed can be put back for a term's time.</summary>
public sealed class ImportSweep(SystemDb system, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);
    private static readonly TimeSpan Undoable = TimeSpan.FromDays(30);

    public async Task SweepAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        var now = clock.GetUtcNow();
        var (left, old) = (now - Patience, now - Undoable);
        foreach (var import in await db.RegisterImports.Where(one => one.SentAt < left && (one.State == ImportState.Checked || one.State == ImportState.Faulty)).ToListAsync(cancel)) import.Abandon(now);
        await db.SaveChangesAsync(cancel);
        await db.RegisterFiles.Where(one => db.RegisterImports.Any(import => import.Id == one.ImportId && import.EndedAt != null)).ExecuteDeleteAsync(cancel);
        await db.ImportedChildren.Where(one => db.RegisterImports.Any(import => import.Id == one.ImportId && import.EndedAt < old)).ExecuteDeleteAsync(cancel);
    }
}
