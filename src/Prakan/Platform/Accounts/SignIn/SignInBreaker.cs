using Npgsql;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>When strangers are wrong more often than right, somebody guesses at many accounts from many places: then they are let in one after the other.
/// Whoever signs in from a browser or an office known to the account is no stranger and notices nothing.</summary>
public sealed class SignInBreaker(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>So many wrong passwords in five minutes, and two of three wrong: more than a bad morning of the whole country.</summary>
    public const int MostWrong = 300;

    internal static readonly TimeSpan Pace = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan ComeBackIn = TimeSpan.FromSeconds(5);

    /// <summary>Null when a stranger may try now, otherwise how long to wait.</summary>
    public async Task<TimeSpan?> TakeTurnAsync(CancellationToken cancel) =>
        await IsOpenAsync(cancel) && !await TakeNextTurnAsync(cancel) ? ComeBackIn : null;

    public async Task CountAsync(bool right, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            INSERT INTO sign_in_minutes AS m (at, "right", wrong) VALUES (date_trunc('minute', $1), $2, 1 - $2)
            ON CONFLICT (at) DO UPDATE SET "right" = m."right" + excluded."right", wrong = m.wrong + excluded.wrong
            """);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = right ? 1 : 0 });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<bool> IsOpenAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            SELECT sum(wrong) >= $2 AND sum(wrong) >= 2 * sum("right") FROM sign_in_minutes WHERE at > $1 - interval '5 minutes'
            """);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = MostWrong });
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    private async Task<bool> TakeNextTurnAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            INSERT INTO sign_in_troubles AS t (key, failures, last_failure_at) VALUES ('strangers', 1, $1)
            ON CONFLICT (key) DO UPDATE SET last_failure_at = $1 WHERE t.last_failure_at + $2 <= $1
            RETURNING true
            """);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = Pace });
        return await command.ExecuteScalarAsync(cancel) is true;
    }
}
