using Npgsql;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Commands;

/// <summary>What a command works with: the data folder, its cluster, its keys, and the database without the wall.</summary>
internal sealed class OpenHouse : IAsyncDisposable
{
    private readonly Cluster cluster;
    private readonly NpgsqlDataSource source;
    private readonly HashGate gate = new();

    private OpenHouse(IConfiguration options, DataFolder folder, Cluster cluster)
    {
        (Folder, this.cluster) = (folder, cluster);
        ConnectionString = cluster.ConnectionString;
        source = Postgres.PoolForSystem(cluster.ConnectionString);
        Database = new SystemDb(source, Clock);
        Keys = SecretKeys.Open(SecretKeys.FolderFor(options, folder.Path));
        Passwords = new PepperedPasswords(Keys, gate);
    }

    public TimeProvider Clock { get; } = TimeProvider.System;
    public DataFolder Folder { get; }
    public string ConnectionString { get; }
    public SystemDb Database { get; }
    public SecretKeys Keys { get; }
    public PepperedPasswords Passwords { get; }

    public static async Task<OpenHouse> EnterAsync(IConfiguration options)
    {
        var folder = options.DataFolder();
        try
        {
            return new OpenHouse(options, folder, await options.OpenClusterAsync(folder));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        gate.Dispose();
        await source.DisposeAsync();
        await cluster.DisposeAsync();
        Folder.Dispose();
    }
}
