using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Files.Trash;

/// <summary>Empties the trash of what has lain in it long enough, with all its versions; what was submitted stays. Bytes that nobody names any more are strays from then on.</summary>
public sealed class Emptying(SystemDb system, TimeProvider clock)
{
    private const int AtATime = 100;

    public async Task<int> EmptyAsync(CancellationToken cancel = default)
    {
        var emptied = 0;
        while (await EmptySomeAsync(cancel) is > 0 and var some) emptied += some;
        return emptied;
    }

    private async Task<int> EmptySomeAsync(CancellationToken cancel)
    {
        var over = clock.GetUtcNow() - StoredFile.TrashKept;
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('trash'))", cancel);
        var files = await db.StoredFiles
            .Where(one => db.StoredFiles.Any(last => last.Series == one.Series && last.TrashedAt <= over) && !Evidence.Names(one.Owner, one.Sha256))
            .OrderBy(one => one.Id).Take(AtATime).ToListAsync(cancel);
        var ids = files.ConvertAll(one => one.Id);
        await db.PageTexts.Where(one => ids.Contains(one.FileId)).ExecuteDeleteAsync(cancel);
        await db.Uploads.Where(one => ids.Contains(one.FileId!.Value)).ExecuteDeleteAsync(cancel);
        foreach (var file in files) file.Empty(clock.GetUtcNow());
        db.RemoveRange(files);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return files.Count;
    }
}
