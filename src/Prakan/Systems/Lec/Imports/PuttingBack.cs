using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Identities;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Puts back all that an import changed, and takes away whom it enrolled, as long as nobody has touched any of them since.</summary>
internal sealed class PuttingBack(PrakanDb db, IdentityVault vault, ImportTerms terms, DateTimeOffset appliedAt)
{
    private const int Stretch = 1_000;

    public async Task RunAsync(CancellationToken cancel)
    {
        var overtaken = await db.ImportedChildren.Where(one => one.ImportId == terms.ImportId)
            .CountAsync(one => db.ChildEvents.Any(happened => happened.ChildId == one.ChildId && happened.At > appliedAt), cancel);
        RuleBroken.Unless(overtaken == 0, ImportRules.Overtaken, overtaken);
        await TakeAwayAsync(cancel);
        var changed = await db.ImportedChildren.AsNoTracking().Where(one => one.ImportId == terms.ImportId && one.Before != null).ToListAsync(cancel);
        foreach (var some in changed.Chunk(Stretch)) await PutBackAsync(some, cancel);
        await db.ImportedChildren.Where(one => one.ImportId == terms.ImportId).ExecuteDeleteAsync(cancel);
    }

    private async Task TakeAwayAsync(CancellationToken cancel)
    {
        var ids = db.ImportedChildren.Where(one => one.ImportId == terms.ImportId && one.Before == null).Select(one => one.ChildId);
        await db.Measurements.Where(one => ids.Contains(one.ChildId)).ExecuteDeleteAsync(cancel);
        await db.ChildSecrets.Where(one => ids.Contains(one.ChildId)).ExecuteDeleteAsync(cancel);
        await db.ChildParents.Where(one => ids.Contains(one.ChildId)).ExecuteDeleteAsync(cancel);
        await db.ChildAddresses.Where(one => ids.Contains(one.ChildId)).ExecuteDeleteAsync(cancel);
        await db.ChildEvents.Where(one => ids.Contains(one.ChildId)).ExecuteDeleteAsync(cancel);
        await db.Enrolments.Where(one => ids.Contains(one.ChildId)).ExecuteDeleteAsync(cancel);
        await db.Children.Where(one => ids.Contains(one.Id)).ExecuteDeleteAsync(cancel);
    }

    private async Task PutBackAsync(IReadOnlyCollection<ImportedChild> some, CancellationToken cancel)
    {
        var ids = some.Select(one => one.ChildId).ToArray();
        var known = await KnownChildren.ReadAsync(db, vault, db.Children.Where(one => ids.Contains(one.Id)), terms.Occasions[0], cancel);
        var applying = new Applying(db, vault, terms.By, terms.Occasions[0]);
        foreach (var one in some)
        {
            var child = known[one.ChildId];
            var before = JsonSerializer.Deserialize<KeptPicture>(vault.OpenBytes(one.Before!, one.ChildId))!.ToPicture();
            applying.Change(child, known, known.PictureOf(child), before);
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
