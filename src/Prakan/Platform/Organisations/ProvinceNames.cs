using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Organisations;

/// <summary>The provinces by their two digits, read once: they change only when the application does.</summary>
public sealed class ProvinceNames(SystemDb system)
{
    private FrozenDictionary<string, string>? names;

    public async Task<FrozenDictionary<string, string>> AllAsync(CancellationToken cancel) => names ??= await ReadAsync(cancel);

    private async Task<FrozenDictionary<string, string>> ReadAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        var areas = await db.Areas.AsNoTracking().Where(area => area.Code.Length == 2).ToListAsync(cancel);
        return areas.ToFrozenDictionary(area => area.Code, area => area.Name);
    }
}
