using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Works off one import that waits to be checked, applied or undone, for whoever holds the post at that minute.</summary>
public sealed class ImportDesk(SystemDb system, IdentityVault vault, DuplicateWatch duplicates, TimeProvider clock, ILogger<ImportDesk> log)
{
    private const int MostTries = 3;
    private const int FewEnoughToLook = 2_000;
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <summary>Takes the import, or the one that has waited longest; false when there is none to take.</summary>
    public async Task<bool> WorkAsync(Guid? asked, CancellationToken cancel)
    {
        if (await TakeAsync(asked, cancel) is not { } id) return false;
        try
        {
            await new ImportWork(system, vault, clock, id).RunAsync(cancel);
            await LookForDuplicatesAsync(id, cancel);
        }
        catch (RuleBroken rule)
        {
            await RefuseAsync(id, rule, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What the database says may quote a row.
            log.LogError("The import {Import} failed: {Kind}", id, e.GetType().Name);
            await RefuseAsync(id, new RuleBroken(ImportRules.Failed), cancel);
        }
        return true;
    }

    // Of a large file the next walk through all registers tells.
    private async Task LookForDuplicatesAsync(Guid id, CancellationToken cancel)
    {
        await using var db = system.Open();
        var touched = await db.ImportedChildren.Where(one => one.ImportId == id && db.RegisterImports.Any(import => import.Id == id && import.State == ImportState.Applied)).Select(one => one.ChildId).Take(FewEnoughToLook + 1).ToArrayAsync(cancel);
        if (touched.Length is > 0 and <= FewEnoughToLook) await duplicates.LookAsync(cancel, touched);
    }

    // A worker that dies leaves its import to the next one when the hold runs out.
    private async Task<Guid?> TakeAsync(Guid? asked, CancellationToken cancel)
    {
        await using var db = system.Open();
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + Hold);
        var taken = await db.Database.SqlQuery<Guid>($"""
            UPDATE lec_imports SET held_until = {until}, tries = tries + 1 WHERE id = (
                SELECT id FROM lec_imports
                WHERE state IN ('Waiting', 'Approved', 'Undoing') AND (held_until IS NULL OR held_until < {now}) AND tries < {MostTries} AND ({asked}::uuid IS NULL OR id = {asked})
                ORDER BY sent_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """).ToListAsync(cancel);
        return taken is [var id] ? id : null;
    }

    private async Task RefuseAsync(Guid id, RuleBroken rule, CancellationToken cancel)
    {
        await using var db = system.Open();
        var import = await db.RegisterImports.SingleAsync(one => one.Id == id, cancel);
        if (!import.IsUnderWay) return;
        import.Refuse(rule, clock.GetUtcNow());
        if (import.State == ImportState.Unreadable) await db.RegisterFiles.Where(one => one.ImportId == id).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
    }
}
