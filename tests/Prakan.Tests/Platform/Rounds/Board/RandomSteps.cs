using Npgsql;

namespace Prakan.Tests.Platform.Rounds.Board;

/// <summary>Anything that may happen to obligations, one or many at a time, kept or rolled back, beside others who do the same.</summary>
internal sealed class RandomSteps(string connectionString, int round, int seed)
{
    private static readonly string[] States = ["NotStarted", "Draft", "Sent", "Returned", "Approved", "Reopened"];

    private readonly Random chance = new(seed);

    public static IReadOnlyList<string> Kinds { get; } =
        ["one step", "many steps", "excuse", "expect", "extend", "late", "move", "add", "delete", "nothing deleted", "nothing changed", "fold"];

    public async Task TakeAsync(int count)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var impatient = new NpgsqlCommand("SET deadlock_timeout = '10ms'", connection)) await impatient.ExecuteNonQueryAsync();
        for (var turn = 0; turn < count; turn++)
        {
            try
            {
                await using var transaction = await connection.BeginTransactionAsync();
                for (var step = chance.Next(1, 4); step > 0; step--) await RunAsync(connection, Kinds[chance.Next(Kinds.Count)]);
                if (chance.Next(4) == 0) await transaction.RollbackAsync();
                else await transaction.CommitAsync();
            }
            catch (PostgresException clash) when (clash.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation)
            {
                // Two bulk steps over the same reports in another order: one of them has not happened.
            }
        }
    }

    private async Task RunAsync(NpgsqlConnection connection, string kind)
    {
        var some = $"id IN (SELECT id FROM obligations WHERE round_id = {round} ORDER BY hashint8(id + {chance.Next(1000)}) LIMIT {chance.Next(1, 30)} FOR UPDATE)";
        var one = $"id = (SELECT id FROM obligations WHERE round_id = {round} ORDER BY hashint8(id + {chance.Next(1000)}) LIMIT 1)";
        var state = States[chance.Next(States.Length)];
        var steps = $"UPDATE obligations SET state = '{state}', first_sent_at = timestamptz '2026-11-01 20:00Z' + interval '1 hour' * (id % 90), decided_at = timestamptz '2026-11-05 15:00Z' + interval '1 hour' * (id % 90) WHERE ";
        await using var command = new NpgsqlCommand(kind switch
        {
            "one step" => steps + one,
            "many steps" => steps + some,
            "excuse" => $"UPDATE obligations SET excused_at = now(), excuse_reason = 'x' WHERE {some}",
            "expect" => $"UPDATE obligations SET excused_at = NULL, excuse_reason = NULL WHERE {some}",
            "extend" => $"UPDATE obligations SET extended_due = CASE WHEN extended_due IS NULL THEN now() END WHERE {some}",
            "late" => $"UPDATE obligations SET late = NOT late WHERE {some}",
            "move" => $"UPDATE obligations SET path = '/1/2/{chance.Next(10, 13)}/' || organisation_id || '/' WHERE {some}",
            "add" => $"INSERT INTO obligations (round_id, organisation_id, path, level, above, state, stage, late, version, open_parts) SELECT round_id, o.id, o.path, '{(chance.Next(2) == 0 ? "Agency" : "Institution")}', 0, 'NotStarted', 0, false, 0, '{{}}' FROM organisations o, (SELECT {round} AS round_id) r WHERE o.id = (SELECT id FROM organisations ORDER BY hashint4(id + {chance.Next(1000)}) LIMIT 1) ON CONFLICT DO NOTHING",
            "delete" => $"DELETE FROM obligations WHERE {one}",
            "nothing deleted" => "DELETE FROM obligations WHERE false",
            "nothing changed" => $"UPDATE obligations SET reviewing_since = now() WHERE {some}",
            _ => "SELECT prakan_fold_counts()",
        }, connection);
        await command.ExecuteNonQueryAsync();
    }
}
