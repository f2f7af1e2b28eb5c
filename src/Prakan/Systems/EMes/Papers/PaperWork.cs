using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Documents;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Entries;

namespace Prakan.Systems.EMes.Papers;

/// <summary>Takes up the order that has waited longest, prints the report, and keeps it beside its evidence; on any node.</summary>
public sealed class PaperWork(SystemDb system, FileStore store, FilesFolder folder, SiteAddress site, TimeProvider clock, ILogger<PaperWork> log)
{
    public const string SlotName = "paper";

    private static readonly SlotLimits Limits = new([FileKind.Pdf], 500L << 20, 1) { Pages = 5_000 };

    /// <summary>False when there is nothing to take up.</summary>
    public async Task<bool> NextAsync(CancellationToken cancel = default)
    {
        if (await TakeAsync(cancel) is not { } id) return false;
        try
        {
            await MakeAsync(id, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.LogError(fault, "The report {Report} could not be printed", id);
            await using var db = system.Open();
            (await db.PaperOrders.SingleAsync(one => one.ObligationId == id, cancel)).Fail();
            await db.SaveChangesAsync(cancel);
        }
        return true;
    }

    private async Task<long?> TakeAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var order = await db.PaperOrders.FromSql($"SELECT *, xmin FROM emes_papers WHERE state = 'Asked' OR (state = 'Working' AND held_until < {now}) ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED").SingleOrDefaultAsync(cancel);
        if (order is null) return null;
        order.Begin(now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return order.ObligationId;
    }

    private async Task MakeAsync(long id, CancellationToken cancel)
    {
        await using var db = system.Open();
        var report = await db.Obligations.Include(one => one.Round).Include(one => one.Organisation).SingleAsync(one => one.Id == id, cancel);
        var checks = await WrittenEntries.ReadAsync(db, report, cancel);
        var scores = (await db.Evaluations.AsNoTracking().Where(one => one.ObligationId == id && one.State == Evaluations.EvaluationState.Released).ToListAsync(cancel)).ToDictionary(one => one.Indicator);
        var pdf = new MemoryStream();
        await ThaiPdf.RenderAsync(ReportPaper.Page(report, checks, scores, site.Configured ?? "", clock.GetUtcNow()), pdf, cancel);
        var content = await KeepAsync(pdf, cancel);
        db.ChangeTracker.Clear();

        var (slot, now) = (new Slot(ObligationSlots.OwnerOf(report), SlotName, "รายงานทั้งสำนักงาน", Limits), clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var file = StoredFile.Receive(slot, await db.StoredFiles.CurrentOf(new SlotKey(slot.Owner.Name, slot.Name)).ToListAsync(cancel), new Arrived($"e-MES {report.Round.Plan.Year} {report.Organisation.Name}.pdf", now), content, null, now);
        file.BeginCheck(now);
        // It is of our own making.
        file.EndCheck(new Verdict(VerdictState.Clean, FileKind.Pdf, null, [], []), now);
        db.Add(file);
        (await db.PaperOrders.SingleAsync(one => one.ObligationId == id, cancel)).Make(file.Id, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<Content> KeepAsync(MemoryStream pdf, CancellationToken cancel)
    {
        pdf.Position = 0;
        using var whole = folder.Open(Guid.CreateVersion7(clock.GetUtcNow())) ?? throw new InvalidOperationException("A fresh name is nobody else's.");
        await whole.TakeAsync(pdf, cancel);
        return await store.KeepAsync(whole, cancel);
    }
}
