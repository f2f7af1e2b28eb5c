using Npgsql;

namespace Prakan.Tests.Rights;

/// <summary>A sum of every table by the transactions that wrote its rows, which only grow: equal before and after means that nothing was written.</summary>
internal sealed class DatabaseSum(string superuser)
{
    /// <summary>Written by coming to the door at all, not by what was asked for; seals and the counts of boards by the clock.</summary>
    private static readonly string[] OfTheDoorItself = ["sessions", "sign_in_troubles", "known_devices", "seals", "sealed_heads", "access_log", "security_events", "board_counts", "board_days", "board_steps", "esar_grade_counts"];

    public async Task<IReadOnlyList<string>> TakeAsync()
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        await using var tables = new NpgsqlCommand("""
            SELECT string_agg(format('SELECT %L || '' '' || count(*) || '' '' || coalesce(sum(xmin::text::bigint), 0) FROM %I', relname, relname), ' UNION ALL ')
            FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1)
            """, connection) { Parameters = { new() { Value = OfTheDoorItself } } };
        var sql = (string)(await tables.ExecuteScalarAsync())!;
        var sums = new List<string>();
        await using var take = new NpgsqlCommand(sql, connection);
        await using var reader = await take.ExecuteReaderAsync();
        while (await reader.ReadAsync()) sums.Add(reader.GetString(0));
        return sums;
    }
}
