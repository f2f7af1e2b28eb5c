using Npgsql;
using Prakan.Data.Embedded;

namespace Prakan.Data;

/// <summary>The cluster this process works with: a served one by connection string, or the private one of its data folder.</summary>
public sealed class Cluster : IAsyncDisposable
{
    /// <summary>Some of the cluster's 120 are left to whoever looks after it.</summary>
    private const int Connections = 100;

    private readonly EmbeddedPostgres? embedded;

    private Cluster(string app, EmbeddedPostgres? embedded) => (ConnectionString, this.embedded) = (app, embedded);

    public string ConnectionString { get; }

    public static Cluster Served(string connectionString) => new(connectionString, null);

    /// <summary>Starts the private cluster and brings its schema up to date.</summary>
    public static async Task<Cluster> StartAsync(DataFolder folder)
    {
        var server = await EmbeddedPostgres.StartAsync(folder.Database);
        await Installation.FoundAsync(server.ConnectionString, Installation.Database);
        await Installation.MigrateAsync(Installation.Connection(server.ConnectionString, Postgres.OwnerRole, Installation.Database));
        return new Cluster(AppConnection(server.ConnectionString), server);
    }

    /// <summary>Joins the private cluster that another process of this data folder is running.</summary>
    public static Cluster Join(DataFolder folder) => new(AppConnection(ClusterFolder.Prepare(folder.Database).ConnectionString), null);

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private static string AppConnection(string cluster) =>
        new NpgsqlConnectionStringBuilder(cluster) { Username = Postgres.AppRole, Database = Installation.Database, MaxPoolSize = Connections }.ConnectionString;
}
