using Npgsql;
using Prakan.Data;
using Prakan.Data.Embedded;

[assembly: AssemblyFixture(typeof(Prakan.Tests.House.TestCluster))]

namespace Prakan.Tests.House;

/// <summary>One real PostgreSQL for the whole run; one template database; one copy of it a test class.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    private const string Empty = "prakan_empty", Template = "prakan_template";
    private static readonly SemaphoreSlim Copying = new(1);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("prakan-");
    private EmbeddedPostgres server = null!;
    private int copies;

    public async ValueTask InitializeAsync()
    {
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
        server = await EmbeddedPostgres.StartAsync(Path.Combine(folder.FullName, "db"), durable: false);
        await Installation.FoundAsync(server.ConnectionString, Empty);
        await Installation.MigrateAsync(Installation.Connection(server.ConnectionString, Postgres.OwnerRole, Empty));
        await CopyAsync(Empty, Template);
        await Cast.PlayAsync(App(Template));
    }

    /// <summary>A database of one's own, with the cast in it.</summary>
    public Task<string> CopyAsync() => CopyAsync(Template, NextName());

    /// <summary>A database of one's own, with nobody in it.</summary>
    public Task<string> EmptyAsync() => CopyAsync(Empty, NextName());

    /// <summary>A database with nothing in it, not even a schema, as its owner.</summary>
    public async Task<string> BareAsync()
    {
        var name = NextName();
        await Installation.FoundAsync(server.ConnectionString, name);
        return Installation.Connection(server.ConnectionString, Postgres.OwnerRole, name);
    }

    /// <summary>The superuser's connection to a copy, to look behind the wall.</summary>
    public string Superuser(string app) => Installation.Connection(server.ConnectionString, "postgres", new NpgsqlConnectionStringBuilder(app).Database!);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private string NextName() => $"prakan_{Interlocked.Increment(ref copies)}";

    private async Task<string> CopyAsync(string template, string name)
    {
        await Copying.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(Owner("postgres"));
            await connection.OpenAsync();
            await using var copy = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template} OWNER {Postgres.OwnerRole}", connection);
            await copy.ExecuteNonQueryAsync();
        }
        finally
        {
            Copying.Release();
        }
        return App(name);
    }

    private string Owner(string database) => Installation.Connection(server.ConnectionString, "postgres", database);

    private string App(string database) => new NpgsqlConnectionStringBuilder(server.ConnectionString)
    {
        Username = Postgres.AppRole,
        Database = database,
        MaxPoolSize = 10,
        ConnectionIdleLifetime = 5,
        ConnectionPruningInterval = 5,
    }.ConnectionString;
}
