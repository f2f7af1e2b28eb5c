using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prakan.Data;
using Prakan.Tests.House;

namespace Prakan.Tests.Data;

/// <summary>Requests keep a connection and open the system's beside it; however many there are, none waits for the others.</summary>
public sealed class PoolTests(TestCluster cluster)
{
    private const int Granted = 6;

    [Fact]
    public async Task Requests_that_open_both_pools_at_once_do_not_starve()
    {
        var connection = await ConnectionAsync();
        await using var requests = Postgres.PoolForRequests(connection);
        await using var system = Postgres.PoolForSystem(connection);
        await OpenBothAsync(requests, system);
    }

    [Fact]
    public async Task In_one_pool_for_both_they_would_starve()
    {
        await using var requests = Postgres.PoolForRequests(await ConnectionAsync());
        var starved = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenBothAsync(requests, requests));
        Assert.Contains("pool has been exhausted", starved.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_two_pools_share_what_the_string_grants_and_plan_every_query_for_its_own_reach()
    {
        var connection = await ConnectionAsync();
        await using var requests = Postgres.PoolForRequests(connection);
        await using var system = Postgres.PoolForSystem(connection);
        Assert.Equal(Granted, MostOf(requests) + MostOf(system));
        foreach (var pool in (NpgsqlDataSource[])[requests, system])
        {
            await using var show = pool.CreateCommand("SHOW plan_cache_mode");
            Assert.Equal("force_custom_plan", await show.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }
    }

    /// <summary>As many requests in one moment as contexts are kept for, and a few more, such as after a tower has failed.</summary>
    [Fact]
    public async Task However_many_requests_there_were_at_once_each_gives_its_connection_back()
    {
        await using var house = new ServiceCollection().AddSingleton(TimeProvider.System).AddPrakanDb(await ConnectionAsync()).BuildServiceProvider();
        var requests = Enumerable.Range(0, 1_024 + 2 * Granted).Select(_ => house.CreateAsyncScope()).ToList();
        foreach (var request in requests) request.ServiceProvider.GetRequiredService<PrakanDb>();
        foreach (var request in requests)
        {
            var db = request.ServiceProvider.GetRequiredService<PrakanDb>();
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await db.Areas.CountAsync(TestContext.Current.CancellationToken);
            await request.DisposeAsync();
        }
    }

    private async Task<string> ConnectionAsync() =>
        new NpgsqlConnectionStringBuilder(await cluster.EmptyAsync()) { MaxPoolSize = Granted, Timeout = 5 }.ConnectionString;

    private static int MostOf(NpgsqlDataSource pool) => new NpgsqlConnectionStringBuilder(pool.ConnectionString).MaxPoolSize;

    /// <summary>As many requests as have room, each with its connection in hand before any opens its second.</summary>
    private static async Task OpenBothAsync(NpgsqlDataSource requests, NpgsqlDataSource system)
    {
        var everybody = new SystemDb(system, TimeProvider.System);
        var held = await Task.WhenAll(Enumerable.Range(0, MostOf(requests)).Select(_ => requests.OpenConnectionAsync().AsTask()));
        try
        {
            await Task.WhenAll(held.Select(async _ =>
            {
                await using var db = everybody.Open();
                await db.Areas.CountAsync();
            }));
        }
        finally
        {
            foreach (var one in held) await one.DisposeAsync();
        }
    }
}
