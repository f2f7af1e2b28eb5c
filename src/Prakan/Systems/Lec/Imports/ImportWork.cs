using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

/// <summary>One turn of one import: opens its file for as long as it lasts, and checks, applies or undoes it.</summary>
internal sealed class ImportWork(SystemDb system, IdentityVault vault, TimeProvider clock, Guid id)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        var import = await db.RegisterImports.SingleAsync(one => one.Id == id, cancel);
        var post = await PostAsync(db, import, cancel) ?? throw new RuleBroken(ImportRules.PostOver);
        db.Actor = import.Actor(post);
        var terms = new ImportTerms(id, await SchoolsAsync(db, import.Path, cancel), new Writer(import.PersonId, post.Id, clock.GetUtcNow()));
        if (import.State == ImportState.Undoing) await UndoAsync(db, import, terms, cancel);
        else await WalkAsync(db, import, terms, cancel);
    }

    private async Task WalkAsync(PrakanDb db, RegisterImport import, ImportTerms terms, CancellationToken cancel)
    {
        var kept = await db.RegisterFiles.SingleAsync(one => one.ImportId == id, cancel);
        using var file = new OpenFile(vault.OpenBytes(kept.Content, id));
        var remembered = await db.KnownHeadings.AsNoTracking().Where(one => one.OrganisationId == import.OrganisationId).ToDictionaryAsync(one => one.Heading, one => one.Column, cancel);
        var levels = new LevelWords(await db.LevelKinds.AsNoTracking().OrderBy(one => one.Place).ToListAsync(cancel));
        await using var sheet = await ImportSheet.OpenAsync(file.Path, remembered, cancel);
        if (import.State == ImportState.Approved && await ApplyAsync(new Stage(db, import, terms, sheet, levels), cancel)) return;

        db.ChangeTracker.Clear();
        await using var again = await ImportSheet.OpenAsync(file.Path, remembered, cancel);
        var pass = new ImportPass(db, vault, terms, again, levels);
        var report = await pass.CheckAsync(TellAsync, cancel);
        await EndCheckAsync(db, report, report.FaultCount + report.QueryCount == 0 ? null : await AnswerAsync(file.Path, remembered, pass, cancel), cancel);
    }

    /// <summary>Whole, or not at all: false when the register has changed so that the sheet no longer fits.</summary>
    private async Task<bool> ApplyAsync(Stage stage, CancellationToken cancel)
    {
        var (db, import) = (stage.Db, stage.Import);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var school in stage.Terms.Schools) await RegisterHold.TakeAsync(db, school.Id, stage.Terms.By.Now, cancel);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        var report = await new ImportPass(db, vault, stage.Terms, stage.Sheet, stage.Levels).ApplyAsync(import.Explanation, TellAsync, cancel);
        if (!report.MayApply) return false;
        db.ChangeTracker.Clear();
        (await db.RegisterImports.SingleAsync(one => one.Id == id, cancel)).Apply(report, clock.GetUtcNow());
        await db.RegisterFiles.Where(one => one.ImportId == id).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task UndoAsync(PrakanDb db, RegisterImport import, ImportTerms terms, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var school in terms.Schools) await RegisterHold.TakeAsync(db, school.Id, terms.By.Now, cancel);
        await new PuttingBack(db, vault, terms, import.EndedAt!.Value).RunAsync(cancel);
        db.ChangeTracker.Clear();
        (await db.RegisterImports.SingleAsync(one => one.Id == id, cancel)).EndUndoing(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task EndCheckAsync(PrakanDb db, ImportReport report, byte[]? answer, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var import = await db.RegisterImports.SingleAsync(one => one.Id == id, cancel);
        import.Check(report);
        var kept = await db.RegisterFiles.SingleAsync(one => one.ImportId == id, cancel);
        if (import.State == ImportState.Same) db.Remove(kept);
        else kept.GiveBack(answer, vault);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<byte[]> AnswerAsync(string file, IReadOnlyDictionary<string, string> remembered, ImportPass pass, CancellationToken cancel)
    {
        using var answer = new MemoryStream();
        await ImportAnswer.WriteAsync(file, remembered, pass.Verdicts, answer, cancel);
        return answer.ToArray();
    }

    // Beside the transaction, so that others see how far it is.
    private async Task TellAsync(int rows)
    {
        await using var db = system.Open();
        var until = clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        await db.RegisterImports.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.RowsDone, rows).SetProperty(one => one.HeldUntil, until));
    }

    private async Task<HeldPost?> PostAsync(PrakanDb db, RegisterImport import, CancellationToken cancel)
    {
        var post = await db.Posts.AsNoTracking().Include(one => one.Organisation).SingleOrDefaultAsync(one => one.Id == import.PostId && one.PersonId == import.PersonId && one.Person.DisabledAt == null, cancel);
        return post is not null && post.IsHeldAt(clock.GetUtcNow()) && post.Role.Holds(Verb.KeepChildren) && import.Path.StartsWith(post.Path, StringComparison.Ordinal)
            ? new HeldPost(post.Id, post.Role, post.OrganisationId, post.Path, post.Organisation.Name, post.ActingForId is not null)
            : null;
    }

    private static async Task<IReadOnlyList<Organisation>> SchoolsAsync(PrakanDb db, string path, CancellationToken cancel) =>
        [.. (await db.Organisations.Below([path]).Where(one => one.ClosedOn == null).ToListAsync(cancel)).Where(one => one.Kind.IsInstitution())];

    private sealed record Stage(PrakanDb Db, RegisterImport Import, ImportTerms Terms, ImportSheet Sheet, LevelWords Levels);
}
