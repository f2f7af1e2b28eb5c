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

    private const string ManyReports = """
        INSERT INTO obligations (round_id, organisation_id, path, level, above, state, stage, late, version, open_parts)
        SELECT (SELECT max(id) FROM rounds), id, path, 'Institution', 8, 'NotStarted', 0, false, 0, '{}' FROM organisations WHERE id > 100000 ON CONFLICT DO NOTHING
        """;

    private const string ManyPeople = """
        SET session_replication_role = replica;
        INSERT INTO people (id, full_name, user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
        SELECT md5(n::text)::uuid, 'ผู้คนที่ ' || n, 'crowd' || n, false, false, false, false, 0 FROM generate_series(1, 20000) n ON CONFLICT DO NOTHING;
        INSERT INTO posts (id, person_id, organisation_id, path, role, "from")
        SELECT md5(n::text)::uuid, md5(n::text)::uuid, 30, '/1/3/30/', 'Coordinator', now() FROM generate_series(1, 20000) n ON CONFLICT DO NOTHING;
        """;

    private const string PageOfPeople = "EXPLAIN SELECT id FROM people ORDER BY full_name, id LIMIT 51";

    [Fact]
    public async Task A_narrow_reach_uses_the_index_of_paths_and_the_policy_is_worked_out_once()
    {
        var plan = await PlanAsync(db => db.Organisations.Below([Cast.NamRinTown.Path]));

        Assert.Contains("organisations_path", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on organisations", plan, StringComparison.Ordinal);
        Assert.Contains("InitPlan", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_For_the_whole_table_is_walked()
    {
        var plan = await PlanAsync(db => db.Organisations);
        Assert.Contains("Seq Scan on organisations", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_policy_of_organisations_drags_other_guarded_tables_into_every_plan()
    {
        var plan = await PlanAsync(db => db.Organisations.Below([Cast.NamRinTown.Path]));
        Assert.DoesNotContain("hand_overs", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("posts", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("force_custom_plan", false)]
    [InlineData("force_generic_plan", true)]
    public async Task A_page_of_the_whole_country_is_read_in_its_order_only_by_a_plan_of_its_own(string plans, bool sorts)
    {
        await GrowAsync(ManySchools, "organisations");
        await using var connection = await wall.EnteredAsync(Cast.Admin);
        await connection.RunAsync($"""
            SET plan_cache_mode = {plans};
            PREPARE page (text, text, int) AS SELECT id, name FROM organisations WHERE path >= $1 AND path < $2 ORDER BY name, id LIMIT $3
            """);
        var plan = string.Join('\n', await connection.ListAsync("EXPLAIN EXECUTE page ('/1/', '/1/~', 51)"));
        Assert.Equal(sorts, plan.Contains("Sort", StringComparison.Ordinal));
        Assert.Equal(!sorts, plan.Contains("organisations_name", StringComparison.Ordinal));
    }

    /// <summary>Who may see the whole country gets fifty of its reports by the names of their offices, whose order stands in an index.</summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("ALTER POLICY reach ON organisations USING (path <@ (SELECT prakan_reach())); ALTER POLICY reach ON obligations USING (path <@ (SELECT prakan_reach()));", true)]
    public async Task A_page_of_reports_is_read_in_its_order_because_the_wall_is_known_to_let_it_through(string before, bool sorts)
    {
        await GrowAsync(ManySchools + ";" + ManyReports, "organisations", "obligations");
        var round = await wall.BehindAsync("SELECT round_id FROM obligations WHERE organisation_id = 110000");
        await using var behind = await wall.AsSuperuserAsync();
        await using var transaction = await behind.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await behind.RunAsync($"{before} SET LOCAL ROLE prakan_app; SET LOCAL prakan.reach = '{{[/1/,/1/~)}}'");
        var plan = string.Join('\n', await behind.ListAsync($"""
            EXPLAIN SELECT o.id FROM obligations o JOIN organisations one ON one.id = o.organisation_id
            WHERE o.path >= '/1/' AND o.path < '/1/~' AND o.round_id = {round} ORDER BY one.name, one.id LIMIT 51
            """));
        Assert.Equal(sorts, plan.Contains("Sort", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_policy_tells_the_planner_that_it_lets_through()
    {
        await using var behind = await wall.AsSuperuserAsync();
        Assert.Empty(await behind.ListAsync("SELECT tablename || '.' || policyname FROM pg_policies WHERE qual LIKE '%<@ ( SELECT prakan_reach()%' AND qual NOT LIKE '%COALESCE((%'"));
    }

    [Fact]
    public async Task A_page_of_people_looks_at_the_posts_of_those_on_it()
    {
        await GrowAsync(ManyPeople, "people", "posts");
        await using var connection = await wall.EnteredAsync(Cast.Admin);
        var plan = string.Join('\n', await connection.ListAsync(PageOfPeople));
        Assert.Contains("posts_person_id", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on posts", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_may_be_hashed_would_read_all_posts_for_one_page_of_people()
    {
        await GrowAsync(ManyPeople, "people", "posts");
        await using var behind = await wall.AsSuperuserAsync();
        await using var transaction = await behind.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await behind.RunAsync("ALTER POLICY reach ON people USING (EXISTS (SELECT FROM posts WHERE posts.person_id = people.id)); SET LOCAL ROLE prakan_app; SET LOCAL prakan.reach = '{[/1/,/1/~)}'");
        Assert.Contains("Seq Scan on posts", string.Join('\n', await behind.ListAsync(PageOfPeople)), StringComparison.Ordinal);
    }

    private async Task GrowAsync(string sql, params string[] tables)
    {
        await wall.BehindAsync(sql);
        foreach (var table in tables) await wall.BehindAsync($"ANALYZE {table}");
    }

    private async Task<string> PlanAsync(Func<PrakanDb, IQueryable<Organisation>> ask)
    {
        await GrowAsync(ManySchools, "organisations");
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
