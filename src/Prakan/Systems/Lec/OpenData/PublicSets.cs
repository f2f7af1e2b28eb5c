using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Systems.Lec.OpenData;

/// <summary>What is published for everybody. Read without the wall, since nobody asks.</summary>
public sealed class PublicSets(SystemDb system)
{
    public async Task<IReadOnlyList<OpenSetLine>> ReadAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        return await db.OpenSets.AsNoTracking().Where(one => one.WithdrawnAt == null).OrderByDescending(one => one.AsOf).ThenByDescending(one => one.PublishedAt).Select(OpenSetLine.Of).ToListAsync(cancel);
    }

    public async Task<OpenSet?> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var db = system.Open();
        return await db.OpenSets.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.WithdrawnAt == null, cancel);
    }
}
