using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Tests.House;

namespace Prakan.Tests.Data;

public sealed class StatisticsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string ManySchools = """
        INSERT INTO organisations (id, path, kind, name, levels, opened_on)
        SELECT n, '/1/' || n || '/', 'School', 'โรงเรียนที่ ' || n, ARRAY[]::text[], '2020-05-16' FROM generate_series(300001, 302000) n
        """;

    [Fact]
    public async Task The_planner_sees_a_bulk_load_once_its_rows_are_counted()
    {
        await using var db = app.OpenDb();
        await db.Database.ExecuteSqlRawAsync(ManySchools, TestContext.Current.CancellationToken);
        Assert.True(await KnownRowsAsync(db) < 2_000, "The planner knew of the rows before anybody counted them.");

        await db.CountRowsAsync(TestContext.Current.CancellationToken, "people");
        Assert.True(await KnownRowsAsync(db) < 2_000, "Another table was counted than was asked for.");
        await db.CountRowsAsync(TestContext.Current.CancellationToken, "organisations", "people");
        Assert.True(await KnownRowsAsync(db) >= 2_000, "The planner does not see the rows.");
    }

    [Fact]
    public async Task The_application_may_count_only_through_its_door()
    {
        await using var db = app.OpenDb();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var told = "";
        ((NpgsqlConnection)db.Database.GetDbConnection()).Notice += (_, notice) => told = notice.Notice.MessageText;
        await db.Database.ExecuteSqlRawAsync("ANALYZE organisations", TestContext.Current.CancellationToken);
        Assert.Contains("organisations", told, StringComparison.Ordinal);
    }

    private static Task<float> KnownRowsAsync(PrakanDb db) =>
        db.Database.SqlQuery<float>($"SELECT reltuples AS \"Value\" FROM pg_class WHERE oid = 'organisations'::regclass").SingleAsync(TestContext.Current.CancellationToken);
}
