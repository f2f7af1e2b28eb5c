using Npgsql;

namespace Prakan.Tests.Rights;

/// <summary>A sum of every table by the transactions that wrote its rows, which only grow: equal before and after means that nothing was written.</summary>
internal sealed class DatabaseSum(string superuser)
{
    /// <summary>Written by coming to the door at all, not by what was asked for; seals and the counts of boards by the clock.</summary>
    private static readonly string[] OfTheDoorItself = ["sessions", "sign_in_troubles", "known_devices", "seals", "sealed_heads", "access_log", "security_events", "board_counts", "board_days", "board_steps", "esar_grade_counts"];

    private readonly string connectionString = new NpgsqlConnectionStringBuilder(superuser) { Options = "-c max_parallel_workers_per_gather=0" }.ConnectionString;
    private string? sql;

    public async Task<IReadOnlyList<string>> TakeAsync()
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var take = new NpgsqlCommand(sql ??= await WriteAsync(connection), connection);
        // Planned once for the walk: to plan it costs more than to run it.
        await take.PrepareAsync();
        var sums = new List<string>();
        await using var reader = await take.ExecuteReaderAsync();
        while (await reader.ReadAsync()) sums.Add(reader.GetString(0));
        return sums;
    }

    private static async Task<string> WriteAsync(NpgsqlConnection connection)
    {
        await using var tables = new NpgsqlCommand("""
            SELECT string_agg(format('SELECT %L || '' '' || count(*) || '' '' || coalesce(sum(xmin::text::bigint), 0) FROM %I', relname, relname), ' UNION ALL ')
            FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1)
            """, connection) { Parameters = { new() { Value = OfTheDoorItself } } };
        return (string)(await tables.ExecuteScalarAsync())!;
    }
}
