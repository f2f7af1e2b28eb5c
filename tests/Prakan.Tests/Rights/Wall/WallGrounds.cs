using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Rounds.Board;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights.Wall;

/// <summary>A house with rows everywhere, and connections to its database in every role.</summary>
public sealed class WallGrounds(TestCluster cluster) : IAsyncLifetime
{
    public PrakanApp App { get; } = new(cluster);
    public Grounds Grounds { get; private set; } = null!;
    public IReadOnlyList<string> Tables { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        Grounds = new Grounds(App);
        await Grounds.LayOutAsync();
        await using var db = App.OpenDb();
        await db.FoldCountsAsync(CancellationToken.None);
        Tables = [.. OwnedTables.Of(db).Select(entity => entity.GetTableName()!)];
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Task<NpgsqlConnection> AsAppAsync() => OpenAsync(new NpgsqlConnectionStringBuilder(App.ConnectionString) { Pooling = false }.ConnectionString);

    public Task<NpgsqlConnection> AsSuperuserAsync() => OpenAsync(App.SuperuserConnectionString);

    public Task<NpgsqlConnection> AsOwnerAsync() => OpenAsync(new NpgsqlConnectionStringBuilder(App.SuperuserConnectionString) { Username = Postgres.OwnerRole }.ConnectionString);

    /// <summary>The connection of a request of this player.</summary>
    internal async Task<NpgsqlConnection> EnteredAsync(Player player)
    {
        var token = await VisitorList.OpenSessionAsync(App, player.Id, App.Clock.GetUtcNow());
        var connection = await AsAppAsync();
        await using var enter = new NpgsqlCommand("SELECT prakan_enter($1, now(), interval '1 hour')", connection) { Parameters = { new() { Value = SessionToken.HashOf(token)! } } };
        Assert.IsType<string>(await enter.ExecuteScalarAsync());
        return connection;
    }

    /// <summary>The columns that an insert may name: all but those that PostgreSQL computes.</summary>
    public async Task<string> WritableColumnsAsync(string table) =>
        (string)(await BehindAsync($"SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''"))!;

    /// <summary>What a superuser reads behind the wall.</summary>
    public async Task<object?> BehindAsync(string query)
    {
        await using var connection = await AsSuperuserAsync();
        return await connection.ScalarAsync(query);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }
}

internal static class Statements
{
    public static async Task<int> RunAsync(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<object?> ScalarAsync(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public static async Task<IReadOnlyList<string>> ListAsync(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
