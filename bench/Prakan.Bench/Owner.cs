using Npgsql;
using Prakan.Data;

namespace Prakan.Bench;

/// <summary>What only the owner of the tables may do.</summary>
internal static class Owner
{
    public static string Connection(string cluster) => Installation.Connection(cluster, Postgres.OwnerRole, Installation.Database);

    public static async Task RunAsync(string cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(Connection(cluster));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What autovacuum does within minutes of a bulk load; a bench does not wait for it.</summary>
    public static Task TidyAsync(string cluster) => RunAsync(cluster, "VACUUM ANALYZE");
}
