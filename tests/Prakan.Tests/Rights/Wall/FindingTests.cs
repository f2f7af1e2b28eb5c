using Npgsql;
using Prakan.Tests.House;

namespace Prakan.Tests.Rights.Wall;

/// <summary>The doors that look for a word with the owner's rights give nothing that lies beyond the reach.</summary>
public sealed class FindingTests(WallGrounds wall) : IClassFixture<WallGrounds>
{
    private const string ManySchools = """
        INSERT INTO organisations (id, path, kind, name, levels, opened_on, parent_id)
        SELECT n, '/1/3/30/' || n || '/', 'School', 'โรงเรียนสามัญ ' || n, '{}', '2020-05-16', 30 FROM generate_series(100001, 110000) n
        ON CONFLICT DO NOTHING
        """;

    [Fact]
    public async Task A_rare_word_gives_numbers_within_reach_and_no_other()
    {
        await wall.BehindAsync(ManySchools);
        var word = Cast.DoiTown.Name.ToLowerInvariant();
        Assert.Contains(Cast.DoiTown.Id, await FoundAsync(Cast.Admin, word));
        Assert.Empty(await FoundAsync(Cast.Mali, word));
    }

    [Fact]
    public async Task A_word_in_many_names_gives_one_null()
    {
        await wall.BehindAsync(ManySchools);
        Assert.Equal([null], await FoundAsync(Cast.Admin, "สามัญ"));
        Assert.Equal([100_777], await FoundAsync(Cast.Admin, "สามัญ 100777"));
    }

    [Fact]
    public async Task People_are_found_through_posts_within_reach()
    {
        await wall.BehindAsync(ManyPeople);
        Assert.Equal(1L, await PeopleAsync(Cast.Admin, Cast.Niran.UserName));
        Assert.Equal(0L, await PeopleAsync(Cast.Mali, Cast.Niran.UserName));
        Assert.Equal(1L, await PeopleAsync(Cast.Mali, Cast.Mali.UserName));
    }

    private const string ManyPeople = """
        SET session_replication_role = replica;
        INSERT INTO people (id, full_name, user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
        SELECT gen_random_uuid(), 'ผู้คนที่ ' || n, 'crowd' || n, false, false, false, false, 0 FROM generate_series(1, 3000) n
        ON CONFLICT DO NOTHING
        """;

    private async Task<int?[]> FoundAsync(Player player, string word)
    {
        await using var connection = await wall.EnteredAsync(player);
        await using var command = new NpgsqlCommand("SELECT prakan_organisations_named($1, '%' || $1 || '%', 100)", connection) { Parameters = { new() { Value = word } } };
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<int?>();
        while (await reader.ReadAsync()) found.Add(reader.IsDBNull(0) ? null : reader.GetInt32(0));
        return [.. found];
    }

    private async Task<object?> PeopleAsync(Player player, string word)
    {
        await using var connection = await wall.EnteredAsync(player);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM prakan_people_named($1, '%' || $1 || '%', 100)", connection) { Parameters = { new() { Value = word } } };
        return await command.ExecuteScalarAsync();
    }
}
