using System.Diagnostics;
using Npgsql;
using Prakan.Data;
using Prakan.Data.Embedded;

namespace Prakan.Bench;

/// <summary>The whole register taken into an empty house from one sheet, beside a bare COPY of the same columns into an equal table with the same indexes.</summary>
internal static class Imports
{
    private const string Columns = """
        id, parent_id, path, kind, code, opened_on, closed_on, name, short_name, name_in_english, affiliation, area, address,
        postcode, telephone, email, latitude, longitude, levels, teachers, pupils, rooms
        """;

    public static async Task MeasureAsync(Ground ground)
    {
        var sheet = Path.Combine(ground.Folder, "organisations.xlsx");
        var empty = Path.Combine(ground.Folder, "empty");
        await Sheet.ExportAsync(ground.Data, sheet);
        await using var house = await Servant.PrakanAsync(empty, "--demo", "none");

        var (began, cpu) = (Stopwatch.GetTimestamp(), Work(house));
        await Servant.RunPrakanAsync("import", "organisations", sheet, "--data", empty);
        var import = (Seconds: Stopwatch.GetElapsedTime(began).TotalSeconds, Cpu: (Work(house) - cpu) / 1000);

        var bare = await CopyAsync(empty, house);
        ground.Head("import", "rows", "seconds", "rows per second", "of the bare COPY", "processor s");
        Row(ground, "COPY", bare.Rows, bare.Seconds, bare.Seconds, bare.Cpu);
        Row(ground, "prakan import organisations", bare.Rows, import.Seconds, bare.Seconds, import.Cpu);
    }

    private static double Work(Servant house) => Processor.Of(house.Id).ChildrenMs + Processor.ReapedMs;

    private static async Task<(long Rows, double Seconds, double Cpu)> CopyAsync(string data, Servant house)
    {
        using var folder = new DataFolder(data);
        await using var cluster = Cluster.Join(folder);
        await using var owner = new NpgsqlConnection(Installation.Connection(cluster.ConnectionString, Postgres.OwnerRole, Installation.Database));
        await owner.OpenAsync();
        using var rows = new MemoryStream();
        await using (var from = await owner.BeginRawBinaryCopyAsync($"COPY (SELECT {Columns} FROM organisations) TO STDOUT (FORMAT binary)")) await from.CopyToAsync(rows);
        await using (var create = new NpgsqlCommand("CREATE TABLE bare (LIKE organisations INCLUDING ALL)", owner)) await create.ExecuteNonQueryAsync();

        rows.Position = 0;
        var (began, cpu) = (Stopwatch.GetTimestamp(), Work(house));
        await using (var to = await owner.BeginRawBinaryCopyAsync($"COPY bare ({Columns}) FROM STDIN (FORMAT binary)")) await rows.CopyToAsync(to);
        var (seconds, spent) = (Stopwatch.GetElapsedTime(began).TotalSeconds, (Work(house) - cpu) / 1000);
        await using var count = new NpgsqlCommand("SELECT count(*) FROM bare", owner);
        return ((long)(await count.ExecuteScalarAsync())!, seconds, spent);
    }

    private static void Row(Ground ground, string name, long rows, double seconds, double bare, double cpu) =>
        ground.Line(name, $"{rows:N0}", $"{seconds:0.00}", $"{rows / seconds:N0}", $"{bare / seconds:0.000}", $"{cpu:0.00}");
}
