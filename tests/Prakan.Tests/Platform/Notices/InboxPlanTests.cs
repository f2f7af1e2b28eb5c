using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Notices;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Rights.Wall;

namespace Prakan.Tests.Platform.Notices;

/// <summary>However many obligations and notices there are, no question of the inbox walks through a table of them.</summary>
public sealed class InboxPlanTests(WallGrounds wall) : IClassFixture<WallGrounds>
{
    private static readonly string[] Growing = ["obligations", "notices", "unlocks", "notice_readings"];

    [Fact]
    public async Task Every_question_of_the_inbox_is_answered_by_an_index()
    {
        await GrowAsync();
        var faults = new List<string>();
        foreach (var player in new[] { Cast.Mali, Cast.Wandee, Cast.Krit })
        {
            await using var connection = await wall.EnteredAsync(player);
            var asked = new Asked();
            await using var db = new PrakanDb(new DbContextOptionsBuilder<PrakanDb>().UseNpgsql(connection).AddInterceptors(asked).Options);
            var user = new CurrentUser { Seat = new Seat(Guid.NewGuid(), player.Id, player.FullName, player.UserName, true, [Held(player)]) };
            await new Inbox(db, user, wall.App.Clock).ReadAsync(TestContext.Current.CancellationToken);
            await db.ToldTo(user, new NoticeFilter(Unread: true), 10).ToListAsync(TestContext.Current.CancellationToken);

            Assert.True(asked.Commands.Count >= 3, $"Only {asked.Commands.Count} questions were asked.");
            foreach (var command in asked.Commands.ToList()) faults.AddRange(Walked(await ExplainAsync(connection, command)).Select(line => $"{player.UserName}: {line.Trim()}\n{command.Text}"));
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_walk_through_the_table_is_found()
    {
        await GrowAsync();
        await using var connection = await wall.EnteredAsync(Cast.Mali);
        Assert.NotEmpty(Walked(await ExplainAsync(connection, new("SELECT count(*) FROM obligations WHERE late", []))));
    }

    private static IEnumerable<string> Walked(IEnumerable<string> plan) => plan.Where(line => Growing.Any(table => line.Contains($"Seq Scan on {table}", StringComparison.Ordinal)));

    private static HeldPost Held(Player player) => new(Guid.NewGuid(), player.Role, player.At.Id, player.At.Path, player.At.Name, Acting: false);

    private async Task GrowAsync()
    {
        if (await wall.BehindAsync("SELECT count(*) FROM obligations") is > 10_000L) return;
        var round = await wall.App.OpenRoundAsync();
        await wall.BehindAsync($"""
            INSERT INTO organisations (id, path, kind, name, levels, opened_on, parent_id)
            SELECT n, '/1/2/20/21/22/' || n || '/', 'ChildCentre', 'ศพด.ที่ ' || n, '{"{}"}', '2020-05-16', 22 FROM generate_series(200001, 230000) n ON CONFLICT DO NOTHING
            """);
        await wall.BehindAsync($"""
            INSERT INTO obligations (round_id, organisation_id, path, level, above, state, stage, waiting, sent_at, late, version, open_parts)
            SELECT {round.Id}, id, path, 'Institution', 14, 'Sent', 0, (ARRAY['Agency', 'Department'])[id % 2 + 1], now() - id % 1000 * interval '1 minute', false, 1, '{"{}"}'
            FROM organisations WHERE id > 200000
            """);
        await wall.BehindAsync("""
            INSERT INTO notices (id, kind, organisation_id, path, href, at)
            SELECT gen_random_uuid(), 'Approved', id, path, '/inbox', now() FROM organisations WHERE id > 200000
            """);
        await wall.BehindAsync("""
            INSERT INTO unlocks (id, obligation_id, path, state, reason, level, asked_at, asked_by_person_id, state_before, stage_before)
            SELECT gen_random_uuid(), o.id, o.path, 'Expired', 'ขอแก้', 'Agency', now(), p.person_id, 'Sent', 0 FROM obligations o, (SELECT person_id FROM posts LIMIT 1) p
            """);
        await wall.BehindAsync("INSERT INTO notice_readings (person_id, notice_id, at) SELECT p.person_id, n.id, now() FROM notices n, (SELECT person_id FROM posts LIMIT 1) p");
        foreach (var table in Growing.Append("organisations")) await wall.BehindAsync($"ANALYZE {table}");
    }

    private static async Task<IReadOnlyList<string>> ExplainAsync(NpgsqlConnection connection, Question question)
    {
        await using var explain = new NpgsqlCommand("EXPLAIN " + question.Text, connection);
        foreach (var parameter in question.Parameters) explain.Parameters.Add(parameter.Clone());
        await using var reader = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var plan = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) plan.Add(reader.GetString(0));
        return plan;
    }

    private sealed record Question(string Text, NpgsqlParameter[] Parameters);

    private sealed class Asked : DbCommandInterceptor
    {
        public List<Question> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add(new(command.CommandText, [.. command.Parameters.Cast<NpgsqlParameter>().Select(one => one.Clone())]));
            return ValueTask.FromResult(result);
        }
    }
}
