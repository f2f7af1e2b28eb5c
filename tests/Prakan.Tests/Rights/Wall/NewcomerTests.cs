using Npgsql;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights.Wall;

/// <summary>What a successor and somebody new may have written, and by whom, with the application's own checks switched off.</summary>
public sealed class NewcomerTests(WallGrounds wall) : IClassFixture<WallGrounds>
{
    private const string Offered = "11111111-1111-4111-8111-111111111111";
    private const string Person = "22222222-2222-4222-8222-222222222222";

    /// <summary>Niran, who holds nothing in the town, is offered Mali's post there.</summary>
    private async Task OfferAsync() => await wall.BehindAsync($"""
        DELETE FROM hand_overs WHERE id = '{Offered}' OR post_id = (SELECT id FROM posts WHERE person_id = '{Cast.Mali.Id}' LIMIT 1);
        INSERT INTO hand_overs (id, post_id, path, successor_id, at, note, open_work, state, offered_at)
        SELECT '{Offered}', id, path, '{Cast.Niran.Id}', now() + interval '1 day', '', ARRAY[]::text[], 'Offered', now() FROM posts WHERE person_id = '{Cast.Mali.Id}' LIMIT 1
        """);

    private static string Insert(string id) => $"""
        INSERT INTO people (id, full_name, user_name, normalized_user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
        VALUES ('{id}', 'คนใหม่ สาธิต', '{id}', '{id}', false, false, false, false, 0);
        """;

    private static string Post(string id, Place at) => $"""
        INSERT INTO posts (id, person_id, organisation_id, path, role, "from", order_number) VALUES (gen_random_uuid(), '{id}', {at.Id}, '{at.Path}', 'Recorder', now(), 'ที่ 1/2569');
        """;

    [Theory]
    [InlineData("at = now()")]
    [InlineData("note = 'อื่น'")]
    [InlineData("order_number = 'ที่ 99/2569'")]
    [InlineData("offered_at = now() - interval '1 year'")]
    [InlineData("successor_id = gen_random_uuid()")]
    [InlineData("path = '/1/2/20/21/22/'")]
    [InlineData("path = '/1/'")]
    public async Task A_successor_changes_nothing_of_an_offer_but_the_answer(string change)
    {
        await OfferAsync();
        await using var connection = await wall.EnteredAsync(Cast.Niran);
        await RefusedAsync(connection, $"UPDATE hand_overs SET state = 'Accepted', answered_at = now(), {change} WHERE id = '{Offered}'");
        Assert.Equal("Offered", await wall.BehindAsync($"SELECT state FROM hand_overs WHERE id = '{Offered}'"));
    }

    [Fact]
    public async Task A_successor_answers_an_offer_and_only_once()
    {
        await OfferAsync();
        await using var connection = await wall.EnteredAsync(Cast.Niran);
        Assert.Equal(1, await connection.RunAsync($"UPDATE hand_overs SET state = 'Accepted', answered_at = now() WHERE id = '{Offered}'"));
        Assert.Equal(0, await connection.RunAsync($"UPDATE hand_overs SET state = 'Declined', answered_at = now() WHERE id = '{Offered}'"));
    }

    [Fact]
    public async Task Without_the_guard_a_successor_could_carry_the_offer_elsewhere()
    {
        await OfferAsync();
        await using var connection = await HoleAsync(Cast.Niran, "ALTER TABLE hand_overs DISABLE TRIGGER only_the_answer");
        Assert.Equal(1, await connection.RunAsync($"UPDATE hand_overs SET state = 'Accepted', path = '/1/' WHERE id = '{Offered}'"));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Somebody_new_comes_with_a_post_within_reach_or_not_at_all(bool withPost, bool withinReach)
    {
        await using var connection = await wall.EnteredAsync(Cast.Mali);
        await connection.RunAsync("BEGIN");
        await connection.RunAsync(Insert(Person));
        if (withPost && !withinReach) await RefusedAsync(connection, Post(Person, Cast.DoiTown));
        else if (withPost) await connection.RunAsync(Post(Person, Cast.BanNongCentre));
        if (withinReach) await connection.RunAsync("SET CONSTRAINTS ALL IMMEDIATE");
        else Assert.IsType<PostgresException>(await Record.ExceptionAsync(() => connection.RunAsync("SET CONSTRAINTS ALL IMMEDIATE")));
    }

    [Fact]
    public async Task At_the_end_of_a_transaction_somebody_without_a_post_is_gone()
    {
        await using var connection = await wall.EnteredAsync(Cast.Krit);
        await RefusedAsync(connection, Insert(Person));
        Assert.Equal(0L, await wall.BehindAsync($"SELECT count(*) FROM people WHERE id = '{Person}'"));
    }

    [Fact]
    public async Task Who_reaches_nothing_writes_nobody()
    {
        await using var connection = await wall.AsAppAsync();
        await RefusedAsync(connection, Insert(Person));
    }

    [Fact]
    public async Task Without_the_guard_somebody_without_a_post_would_stay()
    {
        await using var connection = await HoleAsync(Cast.Mali, "ALTER TABLE people DISABLE TRIGGER newcomer_has_a_post");
        await connection.RunAsync(Insert(Person));
        await connection.RunAsync("SET CONSTRAINTS ALL IMMEDIATE");
    }

    /// <summary>A superuser's connection with a hole made in a transaction that nobody commits, gone over to the application's role.</summary>
    private async Task<NpgsqlConnection> HoleAsync(Player player, string hole)
    {
        var connection = await wall.AsSuperuserAsync();
        await connection.RunAsync("BEGIN");
        await connection.RunAsync(hole);
        await connection.RunAsync("SET LOCAL ROLE prakan_app");
        await connection.RunAsync($"SELECT set_config('prakan.reach', '{{[{player.At.Path},{player.At.Path}~)}}', true), set_config('prakan.person', '{player.Id}', true)");
        return connection;
    }

    private static async Task RefusedAsync(NpgsqlConnection connection, string command)
    {
        var refused = await Record.ExceptionAsync(() => connection.RunAsync(command));
        Assert.True(refused is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege }, $"{command}: {refused?.Message ?? "done"}");
    }
}
