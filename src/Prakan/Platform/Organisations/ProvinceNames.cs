using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Organisations;

/// <summary>The provinces by their two digits, and the regions, read once: they change only when the application does.</summary>
public sealed class ProvinceNames
{
    private FrozenDictionary<string, string>? names;

    /// <summary>Known once the provinces are.</summary>
    public IReadOnlyList<string> Regions { get; private set; } = [];

    public async Task<FrozenDictionary<string, string>> AllAsync(PrakanDb db, CancellationToken cancel) => names ??= await ReadAsync(db, cancel);

    private async Task<FrozenDictionary<string, string>> ReadAsync(PrakanDb db, CancellationToken cancel)
    {
        var areas = await db.Areas.AsNoTracking().Where(area => area.Code.Length == 2).ToListAsync(cancel);
        Regions = [.. areas.Select(area => area.Region).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        return areas.ToFrozenDictionary(area => area.Code, area => area.Name);
    }
}
