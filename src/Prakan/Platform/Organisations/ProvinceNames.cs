using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Organisations;

/// <summary>The provinces by their two digits, read once: they change only when the application does.</summary>
public sealed class ProvinceNames
{
    private FrozenDictionary<string, string>? names;

    public async Task<FrozenDictionary<string, string>> AllAsync(PrakanDb db, CancellationToken cancel) => names ??= await ReadAsync(db, cancel);

    private static async Task<FrozenDictionary<string, string>> ReadAsync(PrakanDb db, CancellationToken cancel)
    {
        var areas = await db.Areas.AsNoTracking().Where(area => area.Code.Length == 2).ToListAsync(cancel);
        return areas.ToFrozenDictionary(area => area.Code, area => area.Name);
    }
}
