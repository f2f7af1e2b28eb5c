using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights.Wall;

/// <summary>The two walls cost an index range, not a walk through the table.</summary>
public sealed class PlanTests(WallGrounds wall) : IClassFixture<WallGrounds>
{
    private const string ManySchools = """
        INSERT INTO organisations (id, path, kind, name, levels, opened_on, parent_id)
        SELECT n, '/1/3/30/' || n || '/', 'School', 'โรงเรียนที่ ' || n, '{}', '2020-05-16', 30 FROM generate_series(100001, 120000) n
        ON CONFLICT DO NOTHING
        """;

    [Fact]
    public async Task A_narrow_reach_uses_the_index_of_paths_and_the_policy_is_worked_out_once()
    {
        var plan = await PlanAsync(db => db.Organisations.Below([Cast.NamRinTown.Path]));

        Assert.Contains("organisations_path", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.Contains("InitPlan", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_For_the_whole_table_is_walked()
    {
        var plan = await PlanAsync(db => db.Organisations);
        Assert.Contains("Seq Scan on organisations", plan, StringComparison.Ordinal);
    }

    private async Task<string> PlanAsync(Func<PrakanDb, IQueryable<Organisation>> ask)
    {
        await wall.BehindAsync(ManySchools);
        await wall.BehindAsync("ANALYZE organisations");
        await using var connection = await wall.EnteredAsync(Cast.Mali);
        await using var db = new PrakanDb(new DbContextOptionsBuilder<PrakanDb>().UseNpgsql(connection).Options);
        await using var query = ask(db).CreateDbCommand();
        await using var explain = new NpgsqlCommand("EXPLAIN " + query.CommandText, connection);
        foreach (NpgsqlParameter parameter in query.Parameters) explain.Parameters.Add(parameter.Clone());
        await using var reader = await explain.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync()) plan.Add(reader.GetString(0));
        return string.Join('\n', plan);
    }
}
