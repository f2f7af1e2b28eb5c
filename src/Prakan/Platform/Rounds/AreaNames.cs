using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Rounds;

internal static class AreaNames
{
    public static async Task<IReadOnlyDictionary<string, string>> NamesOfAreasAsync(this PrakanDb db, IReadOnlyList<string> codes, CancellationToken cancel) =>
        codes.Count == 0 ? new Dictionary<string, string>()
        : (await db.Areas.AsNoTracking().Where(one => codes.Contains(one.Code)).ToListAsync(cancel)).ToDictionary(one => one.Code, one => one.Titled);
}
