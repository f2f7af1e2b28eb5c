using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Organisations;
using Prakan.Shared;

namespace Prakan.Bench;

/// <summary>The whole register as one sheet that an empty house takes.</summary>
internal static class Sheet
{
    public static async Task ExportAsync(string data, string file)
    {
        await using var prakan = await Servant.PrakanAsync(data);
        await NumberAsync(data);
        await Servant.RunPrakanAsync("export", "organisations", file, "--data", data);
    }

    // The few national offices without a code would be named by their number in a house that the empty one does not know.
    private static async Task NumberAsync(string data)
    {
        using var folder = new DataFolder(data);
        await using var cluster = Cluster.Join(folder);
        await using var source = Postgres.PoolForSystem(cluster.ConnectionString);
        await using var db = new SystemDb(source, TimeProvider.System).Open();
        foreach (var one in await db.Organisations.Include(one => one.Codes).Where(one => one.Code == "").ToListAsync())
            one.Bear(CodeScheme.Office, $"99{one.Id:00000000}", TimeProvider.System.Today());
        await db.SaveChangesAsync();
    }
}
