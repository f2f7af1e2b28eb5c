using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Organisations;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Imports;

/// <summary>Writes the children of one institution in RPT318's shape, stretch by stretch; what is taken in again changes nothing.</summary>
internal sealed class RegisterExport(PrakanDb db, IdentityVault vault, IReadOnlyList<LevelKind> levels, Occasion occasion, bool withSecrets)
{
    private const int Stretch = 500;

    private readonly List<ImportColumn> shown = [.. RegisterSheet.Shown(withSecrets)];

    public async Task WriteAsync(IQueryable<Child> children, Organisation school, string? watermark, Stream to, CancellationToken cancel)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var place = await PlaceAsync(school, cancel);
        var ids = await children.OrderBy(one => one.Card.FirstName).ThenBy(one => one.Id).Select(one => one.Id).ToListAsync(cancel);
        await using var sheet = new SheetWriter(to, RegisterSheet.Name, RegisterSheet.Columns(levels, withSecrets), title: watermark is null ? ImportColumns.Title : $"{ImportColumns.Title} · {watermark}");
        foreach (var some in ids.Chunk(Stretch))
        {
            var known = await KnownChildren.ReadAsync(db, vault, children.Where(one => some.Contains(one.Id)), occasion, cancel);
            foreach (var child in some.Select(id => known[id]))
            {
                var cell = new ShownCell(known.PictureOf(child), place, child.Now?.From);
                await sheet.WriteAsync([.. shown.Select(column => (SheetCell)cell[column.Key])]);
            }
        }
    }

    private async Task<ShownPlace> PlaceAsync(Organisation school, CancellationToken cancel)
    {
        var area = school.Details.Area ?? "";
        var names = await db.Areas.Where(one => area.StartsWith(one.Code)).ToDictionaryAsync(one => one.Code.Length, one => one.Name, cancel);
        var authority = await db.Organisations.Where(one => one.Id == school.ParentId).Select(one => one.Details.Name).SingleOrDefaultAsync(cancel);
        return new ShownPlace(names.GetValueOrDefault(2, ""), names.GetValueOrDefault(4, ""), authority ?? "", school.Name, occasion, levels.ToDictionary(level => level.Code, level => level.Brief));
    }
}
