using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Shared;

namespace Prakan.Platform.Organisations.Import;

/// <summary>Works off one import that waits to be checked or applied, for whoever holds the post at that minute.</summary>
public sealed class ImportDesk(SystemDb system, TimeProvider clock, ILogger<ImportDesk> log)
{
    private const int MostTries = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    /// <summary>Takes the import, or the one that has waited longest; false when there is none to take.</summary>
    public async Task<bool> WorkAsync(Guid? asked, CancellationToken cancel)
    {
        if (await TakeAsync(asked, cancel) is not { } id) return false;
        var file = Path.GetTempFileName();
        try
        {
            await WorkAsync(id, file, cancel);
        }
        catch (RuleBroken rule)
        {
            await RefuseAsync(id, rule, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "The import {Import} failed", id);
            await RefuseAsync(id, new RuleBroken(ImportRules.Failed), cancel);
        }
        finally
        {
            File.Delete(file);
        }
        return true;
    }

    /// <summary>A sheet that nobody decided about is given up, and its file with it.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        var now = clock.GetUtcNow();
        var left = await db.OrganisationImports.Where(one => one.SentAt < now - Patience && (one.State == ImportState.Checked || one.State == ImportState.Faulty)).ToListAsync(cancel);
        foreach (var import in left) import.Abandon(now);
        var ids = left.ConvertAll(import => import.Id);
        db.RemoveRange(await db.ImportFiles.Where(one => ids.Contains(one.ImportId)).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    private async Task WorkAsync(Guid id, string file, CancellationToken cancel)
    {
        await using var db = system.Open();
        var import = await db.OrganisationImports.SingleAsync(one => one.Id == id, cancel);
        var kept = await db.ImportFiles.SingleAsync(one => one.ImportId == id, cancel);
        await File.WriteAllBytesAsync(file, kept.Content, cancel);
        var now = clock.GetUtcNow();
        var post = await PostAsync(db, import, now, cancel) ?? throw new RuleBroken(ImportRules.PostOver);

        var progress = new ImportProgress(system, id);
        await using var run = await ImportRun.CheckAsync(db, file, import.Terms(post), now, toApply: import.State == ImportState.Approved, progress, cancel);
        await progress.EndAsync();
        await db.Entry(import).ReloadAsync(cancel);
        if (import.State == ImportState.Approved && run.Report.MayApply)
        {
            import.Apply(run.Report, now);
            db.Remove(kept);
        }
        else
        {
            import.Check(run.Report);
            if (import.State == ImportState.Same) db.Remove(kept);
            if (import.State == ImportState.Faulty) kept.GiveBack(await AnswerAsync(file, run, cancel));
        }
        await db.SaveChangesAsync(cancel);
        if (import.State == ImportState.Applied) await run.ApplyAsync($"import:{id}", cancel);
        else await run.KeepAsync(cancel);
    }

    private static async Task<byte[]> AnswerAsync(string file, ImportRun run, CancellationToken cancel)
    {
        using var answer = new MemoryStream();
        await SheetAnswer.WriteAsync(file, run, answer, cancel);
        return answer.ToArray();
    }

    private static async Task<HeldPost?> PostAsync(PrakanDb db, OrganisationImport import, DateTimeOffset now, CancellationToken cancel)
    {
        var post = await db.Posts.Include(one => one.Organisation)
            .SingleOrDefaultAsync(one => one.Id == import.PostId && one.PersonId == import.PersonId && one.Person.DisabledAt == null, cancel);
        return post is not null && post.IsHeldAt(now) && post.Role.Holds(Verb.ImportOrganisations) && import.Path.StartsWith(post.Path, StringComparison.Ordinal)
            ? new HeldPost(post.Id, post.Role, post.OrganisationId, post.Path, post.Organisation.Name, post.ActingForId is not null)
            : null;
    }

    // A worker that dies leaves its import to the next one when the hold runs out.
    private async Task<Guid?> TakeAsync(Guid? asked, CancellationToken cancel)
    {
        await using var db = system.Open();
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + Hold);
        var taken = await db.Database.SqlQuery<Guid>($"""
            UPDATE organisation_imports SET held_until = {until}, tries = tries + 1 WHERE id = (
                SELECT id FROM organisation_imports
                WHERE state IN ('Waiting', 'Approved') AND (held_until IS NULL OR held_until < {now}) AND tries < {MostTries} AND ({asked}::uuid IS NULL OR id = {asked})
                ORDER BY sent_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """).ToListAsync(cancel);
        return taken is [var id] ? id : null;
    }

    private async Task RefuseAsync(Guid id, RuleBroken rule, CancellationToken cancel)
    {
        await using var db = system.Open();
        var import = await db.OrganisationImports.SingleAsync(one => one.Id == id, cancel);
        if (!import.IsUnderWay) return;
        import.Refuse(rule, clock.GetUtcNow());
        await db.ImportFiles.Where(one => one.ImportId == id).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
    }
}
