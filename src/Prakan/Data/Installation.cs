using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Platform.Organisations;

namespace Prakan.Data;

/// <summary>Makes roles and a database, and brings the schema up to date. Only this runs as owner.</summary>
public static class Installation
{
    public const string Database = "prakan";

    /// <summary>As superuser of a cluster of our own: the two roles, and the database.</summary>
    public static async Task FoundAsync(string cluster, string database)
    {
        await using var connection = new NpgsqlConnection(Connection(cluster, "postgres", "postgres"));
        await connection.OpenAsync();
        await RunAsync(connection, $"""
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Postgres.OwnerRole}') THEN CREATE ROLE {Postgres.OwnerRole} LOGIN; END IF;
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Postgres.AppRole}') THEN CREATE ROLE {Postgres.AppRole} LOGIN; END IF;
            END $$;
            """);
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = database } } };
        if (await exists.ExecuteScalarAsync() is null) await RunAsync(connection, $"CREATE DATABASE {database} OWNER {Postgres.OwnerRole}");
    }

    /// <summary>As owner: migrations first, then the rights of the application's role, which migrations may have outgrown.</summary>
    public static async Task MigrateAsync(string ownerConnection)
    {
        await using var source = NpgsqlDataSource.Create(ownerConnection);
        var options = new DbContextOptionsBuilder<PrakanDb>();
        options.UsePrakan(source);
        await using var db = new PrakanDb(options.Options);
        await db.Database.MigrateAsync();
        await using var connection = await source.OpenConnectionAsync();
        foreach (var text in (string[])["enter", "hold", "names", "finding", "statistics", "triggers", "rights"]) await RunAsync(connection, SchemaText.Read(text));
        await AreaList.KeepAsync(db);
    }

    public static string Connection(string cluster, string role, string database) =>
        new NpgsqlConnectionStringBuilder(cluster) { Username = role, Database = database, Pooling = false }.ConnectionString;

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
