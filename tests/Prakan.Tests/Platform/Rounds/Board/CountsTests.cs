using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Platform.Rounds.Board;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Board;

public sealed class CountsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const int Writers = 4, Turns = 150, Places = 300;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_thousands_of_steps_side_by_side_the_counts_equal_a_fresh_count()
    {
        var round = await CrowdedRoundAsync();
        Assert.Empty(await FreshCount.DifferencesAsync(app, round));

        for (var lap = 0; lap < 3; lap++)
        {
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => new RandomSteps(app.SuperuserConnectionString, round, lap * Writers + writer).TakeAsync(Turns)));
            Assert.Empty(await FreshCount.DifferencesAsync(app, round));
        }

        await using var db = app.OpenDb();
        Assert.True(await db.Obligations.CountAsync(one => one.RoundId == round, Cancel) > Places / 3);
        Assert.Equal(0, await db.CountFaultsAsync(round, Cancel));
        await db.FoldCountsAsync(Cancel);
        Assert.Equal(0, await db.BoardSteps.CountAsync(Cancel));
        Assert.Empty(await FreshCount.DifferencesAsync(app, round));
        Assert.False(await db.BoardCounts.AnyAsync(one => one.Expected == 0 && one.Excused == 0, Cancel));
    }

    [Theory]
    [InlineData("ALTER TABLE obligations DISABLE TRIGGER count_insert", "add")]
    [InlineData("ALTER TABLE obligations DISABLE TRIGGER count_delete", "delete")]
    [InlineData("ALTER TABLE obligations DISABLE TRIGGER count_update", "move")]
    public async Task A_trigger_that_misses_a_case_is_caught_and_mended(string hole, string missed)
    {
        var round = await CrowdedRoundAsync();
        await BehindAsync(hole);
        await BehindAsync(missed switch
        {
            "add" => $"INSERT INTO obligations (round_id, organisation_id, path, level, above, state, stage, late, version, open_parts) VALUES ({round}, {Cast.NamRinTown.Id}, '{Cast.NamRinTown.Path}', 'Agency', 0, 'NotStarted', 0, false, 0, '{{}}')",
            "delete" => $"DELETE FROM obligations WHERE id = (SELECT min(id) FROM obligations WHERE round_id = {round})",
            _ => $"UPDATE obligations SET path = '/1/2/20/' || organisation_id || '/' WHERE id = (SELECT min(id) FROM obligations WHERE round_id = {round})",
        });
        await BehindAsync(hole.Replace("DISABLE", "ENABLE", StringComparison.Ordinal));

        Assert.NotEmpty(await FreshCount.DifferencesAsync(app, round));
        await using var db = app.OpenDb();
        Assert.True(await db.CountFaultsAsync(round, Cancel) > 0);
        Assert.True(await db.MendCountsAsync(round, Cancel) > 0);
        Assert.Equal(0, await db.CountFaultsAsync(round, Cancel));
        Assert.Empty(await FreshCount.DifferencesAsync(app, round));
    }

    [Theory]
    [InlineData("board_steps")]
    [InlineData("board_counts")]
    [InlineData("board_days")]
    public async Task The_application_only_reads_what_was_counted(string table)
    {
        await using var connection = new NpgsqlConnection(app.ConnectionString);
        await connection.OpenAsync(Cancel);
        foreach (var statement in new[] { $"INSERT INTO {table} (round_id) VALUES (1)", $"UPDATE {table} SET sent = 1", $"DELETE FROM {table}", $"TRUNCATE {table}" })
        {
            await using var command = new NpgsqlCommand(statement, connection);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel))).SqlState);
        }
    }

    private async Task<int> CrowdedRoundAsync()
    {
        await BehindAsync($"""
            INSERT INTO organisations (id, path, parent_id, kind, opened_on, code, name, levels)
            SELECT n, '{Cast.PhaSukTown.Path}' || n || '/', {Cast.PhaSukTown.Id}, 'School', '2015-05-16', '', 'โรงเรียน ' || n, '{"{}"}' FROM generate_series(2001, {2000 + Places}) n ON CONFLICT DO NOTHING
            """);
        var round = await app.OpenRoundAsync();
        return round.Id;
    }

    private async Task BehindAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(app.SuperuserConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
