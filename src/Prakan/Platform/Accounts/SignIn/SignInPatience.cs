using System.Net;
using Npgsql;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Makes guessing slow, never a lock: waits of 1, 2, 4 … 60 seconds a user name, and generous ones an address, since a district shares one.</summary>
public sealed class SignInPatience(NpgsqlDataSource source, TimeProvider clock)
{
    private const int FreeTriesAnAccount = 3;
    private const int FreeTriesAnAddress = 200;
    private const int FreeRegistrationsAnAddress = 20;

    public Task<TimeSpan?> TakeAccountTryAsync(string userName, CancellationToken cancel) =>
        TakeTryAsync("account:" + userName.Trim().ToUpperInvariant(), FreeTriesAnAccount, cancel);

    public Task<TimeSpan?> TakeAddressTryAsync(IPAddress? address, CancellationToken cancel) =>
        TakeTryAsync($"address:{address}", FreeTriesAnAddress, cancel);

    public Task<TimeSpan?> TakeRegistrationAsync(IPAddress? address, CancellationToken cancel) =>
        TakeTryAsync($"register:{address}", FreeRegistrationsAnAddress, cancel);

    /// <summary>A good password forgives the account's failures, and gives the address its try back.</summary>
    public async Task ForgiveAsync(string userName, IPAddress? address, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            WITH forgiven AS (DELETE FROM sign_in_troubles WHERE key = $1)
            UPDATE sign_in_troubles SET failures = failures - 1 WHERE key = $2 AND failures > 0
            """);
        command.Parameters.Add(new() { Value = "account:" + userName.Trim().ToUpperInvariant() });
        command.Parameters.Add(new() { Value = $"address:{address}" });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Takes one try, or says how long to wait. Counted before the password is looked at, so that a hundred at once are a hundred tries.</summary>
    private async Task<TimeSpan?> TakeTryAsync(string key, int free, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            INSERT INTO sign_in_troubles AS t (key, failures, last_failure_at) VALUES ($1, 1, $2)
            ON CONFLICT (key) DO UPDATE SET
                failures = CASE WHEN t.last_failure_at < $2 - interval '15 minutes' THEN 1 ELSE t.failures + 1 END,
                last_failure_at = $2
            WHERE t.failures < $3 OR t.last_failure_at + least(60, 2 ^ least(t.failures - $3, 10)) * interval '1 second' <= $2
            RETURNING 1
            """);
        command.Parameters.Add(new() { Value = key });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = free });
        if (await command.ExecuteScalarAsync(cancel) is not null) return null;
        return await WaitAsync(key, free, cancel);
    }

    private async Task<TimeSpan> WaitAsync(string key, int free, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            SELECT greatest(interval '1 second', last_failure_at + least(60, 2 ^ least(greatest(failures - $2, 0), 10)) * interval '1 second' - $3)
            FROM sign_in_troubles WHERE key = $1
            """);
        command.Parameters.Add(new() { Value = key });
        command.Parameters.Add(new() { Value = free });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        return await command.ExecuteScalarAsync(cancel) is TimeSpan wait ? wait : TimeSpan.FromSeconds(1);
    }
}
