using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Obligations;

/// <summary>A report is held before it is read: by whoever may see it, until the transaction ends.</summary>
public sealed class HoldTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Whoever_sees_it_holds_it_and_a_stranger_does_not()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        Assert.True(await IsHeldByAsync(Cast.Wandee, id));
        Assert.False(await IsHeldByAsync(Cast.Niran, id));
    }

    [Fact]
    public async Task Plans_are_kept_for_as_long_as_it_is_held()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        await using var scope = app.Services.CreateAsyncScope();
        var db = await EnterAsync(scope, Cast.Wandee);
        await using (await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await HoldAsync(db, id);
            Assert.Equal("force_generic_plan", await PlansAsync(db));
        }
        Assert.Equal("force_custom_plan", await PlansAsync(db));
    }

    private async Task<bool> IsHeldByAsync(Player player, long id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = await EnterAsync(scope, player);
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await HoldAsync(db, id);
        await using var other = new NpgsqlConnection(app.SuperuserConnectionString);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var free = new NpgsqlCommand("SELECT id FROM obligations WHERE id = $1 FOR UPDATE SKIP LOCKED", other) { Parameters = { new() { Value = id } } };
        return await free.ExecuteScalarAsync(TestContext.Current.CancellationToken) is null;
    }

    private async Task<PrakanDb> EnterAsync(AsyncServiceScope scope, Player player)
    {
        var token = (await app.As(player)).Cookies[SessionHandler.CookieName];
        var db = scope.ServiceProvider.GetRequiredService<PrakanDb>();
        Assert.NotNull(await db.EnterAsync(SessionToken.HashOf(token)!, app.Clock.GetUtcNow(), TestContext.Current.CancellationToken));
        return db;
    }

    private static Task<int> HoldAsync(PrakanDb db, long id) => db.Database.ExecuteSqlAsync($"SELECT prakan_hold({id})", TestContext.Current.CancellationToken);

    private static Task<string> PlansAsync(PrakanDb db) =>
        db.Database.SqlQuery<string>($"SELECT current_setting('plan_cache_mode') AS \"Value\"").SingleAsync(TestContext.Current.CancellationToken);
}
