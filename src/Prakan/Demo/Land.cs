using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Demo;

/// <summary>The real provinces, districts and subdistricts, each with a place on the map.</summary>
internal sealed class Land
{
    private Land(Province[] provinces) => Provinces = provinces;

    public IReadOnlyList<Province> Provinces { get; }
    public IEnumerable<District> Districts => Provinces.SelectMany(province => province.Districts);

    public static async Task<Land> ReadAsync(PrakanDb db, CancellationToken cancel)
    {
        var areas = await db.Areas.AsNoTracking().ToListAsync(cancel);
        var below = areas.OrderBy(area => area.Code, StringComparer.Ordinal).ToLookup(area => area.Code.Length == 2 ? "" : area.Code[..^2]);
        return new Land([.. below[""].Select(province => new Province(province.Code, province.Name, below))]);
    }
}
