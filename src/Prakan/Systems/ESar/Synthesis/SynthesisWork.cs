using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Systems.ESar.Synthesis;

/// <summary>Takes up the draft that has waited longest, reads the reports below its office, and writes it; on any node.</summary>
public sealed class SynthesisWork(SystemDb system, TimeProvider clock, ILogger<SynthesisWork> log)
{
    private const int TellEvery = 10;

    /// <summary>False when there is nothing to take up.</summary>
    public async Task<bool> NextAsync(CancellationToken cancel = default)
    {
        if (await TakeAsync(cancel) is not { } draft) return false;
        try
        {
            var materials = await GatherAsync(draft, cancel);
            await EndAsync(draft.Id, (db, one) => db.RemoveRange(one.Write(Drafting.Write(one.Round.Plan, materials), clock.GetUtcNow())), cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.LogError(fault, "The synthesis {Draft} could not be drafted", draft.Id);
            await EndAsync(draft.Id, (_, one) => one.Fail(), cancel);
        }
        return true;
    }

    private async Task<SynthesisDraft?> TakeAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var draft = await db.Syntheses.FromSql($"SELECT *, xmin FROM esar_syntheses WHERE state = 'Asked' OR (state = 'Working' AND held_until < {now}) ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED").SingleOrDefaultAsync(cancel);
        if (draft is null) return null;
        draft.Begin(now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return draft;
    }

    private async Task<IReadOnlyList<Material>> GatherAsync(SynthesisDraft draft, CancellationToken cancel)
    {
        var materials = new List<Material>();
        await using var db = system.Open();
        var reports = await Gathering.ReportsAsync(db, draft, cancel);
        foreach (var report in reports)
        {
            if (materials.Count % TellEvery == 0) await TellAsync(draft.Id, materials.Count, reports.Length, cancel);
            materials.Add(await Gathering.ReadAsync(db, report, cancel));
            db.ChangeTracker.Clear();
        }
        await TellAsync(draft.Id, materials.Count, reports.Length, cancel);
        return materials;
    }

    private async Task TellAsync(Guid id, int read, int reports, CancellationToken cancel)
    {
        await using var db = system.Open();
        (await db.Syntheses.SingleAsync(one => one.Id == id, cancel)).Tell(read, reports, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    private async Task EndAsync(Guid id, Action<PrakanDb, SynthesisDraft> end, CancellationToken cancel)
    {
        await using var db = system.Open();
        end(db, await db.Syntheses.Include(one => one.Round).Include(one => one.Sentences).SingleAsync(one => one.Id == id, cancel));
        await db.SaveChangesAsync(cancel);
    }
}
