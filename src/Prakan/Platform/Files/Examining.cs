using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Files.Store;

namespace Prakan.Platform.Files;

/// <summary>Takes up the file that has waited longest, has it examined, and writes down what came of it; on any node.</summary>
public sealed class Examining(SystemDb system, FileStore store, Examiner examiner, TimeProvider clock, ILogger<Examining> log)
{
    private bool waits;

    /// <summary>False when there is nothing to take up.</summary>
    public async Task<bool> NextAsync(CancellationToken cancel = default)
    {
        if (await TakeAsync(cancel) is not { } file) return false;
        var verdict = await ExamineAsync(file, cancel);
        Tell(verdict);
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var current = await db.StoredFiles.FromSql($"SELECT *, xmin FROM stored_files WHERE id = {file.Id} FOR UPDATE").SingleAsync(cancel);
        // Whoever is late finds it done by another.
        if (current.State != FileState.Checking) return true;
        current.EndCheck(verdict with { Findings = [.. verdict.Findings, .. await SeenBefore.FindAsync(db, current, cancel)] }, clock.GetUtcNow());
        if (current.State == FileState.Clean) db.AddRange(verdict.TextOfPages.Select((text, index) => new PageText(current, index + 1, text)).Where(page => page.Text.Length > 0));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Once, and not for each file again, as long as it lasts.</summary>
    private void Tell(Verdict verdict)
    {
        if (verdict.State == VerdictState.Waiting && !waits) log.LogWarning("Files wait to be examined: {Why}", string.Join(", ", verdict.Findings.Select(finding => finding.Code)));
        waits = verdict.State == VerdictState.Waiting;
    }

    private async Task<StoredFile?> TakeAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var file = await db.StoredFiles.FromSql($"SELECT *, xmin FROM stored_files WHERE next_check_at <= {now} ORDER BY next_check_at LIMIT 1 FOR UPDATE SKIP LOCKED").SingleOrDefaultAsync(cancel);
        if (file is null) return null;
        file.BeginCheck(now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return file;
    }

    private async Task<Verdict> ExamineAsync(StoredFile file, CancellationToken cancel)
    {
        if (await store.PlaceAsync(file.Content, cancel) is { } place) return await examiner.ExamineAsync(place, file.Terms.Checked, file.Terms.Expected, cancel);
        log.LogCritical("The store has lost {Content} of the file {File}", file.Content, file.Id);
        return new Verdict(VerdictState.Waiting, null, null, [], []);
    }
}
