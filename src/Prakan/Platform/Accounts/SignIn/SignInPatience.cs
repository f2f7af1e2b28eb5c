using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Prakan.Platform.Accounts.SignIn;

/// <summary>Makes guessing slow, never a lock: after some free tries, waits of 1, 2, 4 … 60 seconds that end by themselves.</summary>
public sealed class SignInPatience(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Takes one try, or says how long to wait. Counted before the password is looked at, so that a hundred at once are a hundred tries.</summary>
    public async Task<TimeSpan?> TakeTryAsync(Guess guess, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            INSERT INTO sign_in_troubles AS t (key, failures, last_failure_at) VALUES ($1, 1, $2)
            ON CONFLICT (key) DO UPDATE SET
                failures = CASE WHEN t.last_failure_at < $2 - interval '15 minutes' THEN 1 ELSE t.failures + 1 END,
                last_failure_at = $2
            WHERE t.failures < $3 OR t.last_failure_at + least(60, 2 ^ least(t.failures - $3, 10)) * interval '1 second' <= $2
            RETURNING 1
            """);
        command.Parameters.Add(new() { Value = guess.Key });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = guess.Free });
        return await command.ExecuteScalarAsync(cancel) is null ? await WaitAsync(guess, cancel) : null;
    }

    /// <summary>Forgets the tries of whoever was right in the end.</summary>
    public async Task ForgiveAsync(Guess guess, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("DELETE FROM sign_in_troubles WHERE key = $1");
        command.Parameters.Add(new() { Value = guess.Key });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Gives one try back and keeps the others: being right once does not wash an address clean.</summary>
    public async Task GiveBackAsync(Guess guess, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("UPDATE sign_in_troubles SET failures = failures - 1 WHERE key = $1 AND failures > 0");
        command.Parameters.Add(new() { Value = guess.Key });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<TimeSpan> WaitAsync(Guess guess, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            SELECT greatest(interval '1 second', last_failure_at + least(60, 2 ^ least(greatest(failures - $2, 0), 10)) * interval '1 second' - $3)
            FROM sign_in_troubles WHERE key = $1
            """);
        command.Parameters.Add(new() { Value = guess.Key });
        command.Parameters.Add(new() { Value = guess.Free });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        return await command.ExecuteScalarAsync(cancel) is TimeSpan wait ? wait : TimeSpan.FromSeconds(1);
    }
}

/// <summary>What is guessed at and from where, and how many tries are free.</summary>
public sealed record Guess(string Key, int Free)
{
    public static Guess AtAccount(string normalisedName) => new($"account:{normalisedName}", 3);

    /// <summary>From a browser or a place where the person has signed in before: strangers' tries do not count here.</summary>
    public static Guess FromHome(string normalisedName, string home) => new($"home:{normalisedName}:{home}", 30);

    /// <summary>A district shares one address.</summary>
    public static Guess FromAddress(IPAddress? address) => new($"address:{Network(address)}", 200);

    public static Guess Registration(IPAddress? address) => new($"register:{Network(address)}", 20);

    public static Guess Receipt(IPAddress? address) => new($"receipt:{Network(address)}", 60);

    public static Guess AtCode(Guid personId) => new($"code:{personId}", 3);

    public static Guess AtOwnPassword(Guid personId) => new($"own:{personId}", 5);

    // Whoever has one address of IPv6 has the 2⁶⁴ beside it too.
    private static IPAddress? Network(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true }) return address.MapToIPv4();
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 }) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
