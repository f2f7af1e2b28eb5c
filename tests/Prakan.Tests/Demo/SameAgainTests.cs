using Npgsql;
using Prakan.Demo;
using Prakan.Tests.House;

namespace Prakan.Tests.Demo;

public sealed class SameAgainTests(PlayedProvince once, TestCluster cluster) : IClassFixture<PlayedProvince>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Not compared: numbers that the database gives to rows, keys made from the time, and what is secret.
    private const string Rows = """
        SELECT md5(string_agg(line, E'\n' ORDER BY line)) FROM (
            SELECT to_jsonb(o)::text AS line FROM organisations o
            UNION ALL SELECT (to_jsonb(p) - 'id')::text FROM organisation_periods p
            UNION ALL SELECT (to_jsonb(c) - 'id')::text FROM organisation_codes c
            UNION ALL SELECT to_jsonb(c)::text FROM coordinators c
            UNION ALL SELECT concat_ws(' ', p.user_name, p.full_name, p.password_hash IS NULL, t.organisation_id, t.path, t.role, t."from", t.order_number)
                FROM posts t JOIN people p ON p.id = t.person_id
            UNION ALL SELECT concat_ws(' ', b.round_id, b.organisation_id, b.level, b.above, b.state, b.stage, b.waiting, b.late, b.started_at, b.sent_at, b.decided_at, b.extended_due, b.excuse_reason) FROM obligations b
            UNION ALL SELECT concat_ws(' ', s.number, s.path, s.sent_at, jsonb_path_query_array(s.content, '$.parts[*].lines[*].value')) FROM submissions s) rows
        """;

    [Fact]
    public async Task The_same_size_gives_the_same_rows()
    {
        await using var again = new PlayedProvince(cluster);
        await again.InitializeAsync();

        Assert.Equal(await HashAsync(once), await HashAsync(again));
    }

    [Fact]
    public async Task A_row_that_differs_would_be_noticed()
    {
        await using var other = new PlayedVillage(cluster);
        await other.InitializeAsync();
        var before = await HashAsync(other);
        await using var connection = await OpenAsync(other);
        await using var change = new NpgsqlCommand("UPDATE organisations SET rooms = rooms + 1 WHERE id = (SELECT max(id) FROM organisations)", connection);
        await change.ExecuteNonQueryAsync(Cancel);

        Assert.NotEqual(before, await HashAsync(other));
    }

    [Fact]
    public void Chance_falls_the_same_on_every_machine()
    {
        var chance = Chance.Of("institution", "3055000001");

        Assert.Equal([900_874, 243_764, 297_055], Enumerable.Range(0, 3).Select(_ => chance.Between(0, 999_999)));
    }

    private async Task<string> HashAsync(PlayedDemo demo)
    {
        await using var connection = await OpenAsync(demo);
        await using var command = new NpgsqlCommand(Rows, connection);
        return Assert.IsType<string>(await command.ExecuteScalarAsync());
    }

    private async Task<NpgsqlConnection> OpenAsync(PlayedDemo demo)
    {
        var connection = new NpgsqlConnection(cluster.Superuser(demo.ConnectionString));
        await connection.OpenAsync();
        return connection;
    }
}
