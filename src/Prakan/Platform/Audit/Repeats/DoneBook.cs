using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Prakan.Platform.Audit.Repeats;

/// <summary>What has been done already, and how it was answered.</summary>
internal sealed class DoneBook(NpgsqlDataSource source, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Pace = TimeSpan.FromMilliseconds(20);

    /// <summary>The answer of the first request; waits for it when that one is still at work, and goes without when it never answered.</summary>
    public async Task<DoneOutcome?> FindAsync(RequestKey key, CancellationToken cancel)
    {
        for (var until = clock.GetTimestamp(); ; await Task.Delay(Pace, cancel))
        {
            await using var command = source.CreateCommand("SELECT outcome FROM done_requests WHERE key = $1");
            command.Parameters.Add(new() { Value = key.Digest });
            switch (await command.ExecuteScalarAsync(cancel))
            {
                case null: return null;
                case string json: return JsonSerializer.Deserialize<DoneOutcome>(json);
                case not null when clock.GetElapsedTime(until) > Patience: return DoneOutcome.Unknown;
            }
        }
    }

    // The effect is safe already: a crash that loses the answer loses no more than a redirect.
    public async Task RecordAsync(RequestKey key, DoneOutcome outcome)
    {
        await using var command = source.CreateCommand("UPDATE done_requests SET outcome = $2 FROM (SELECT set_config('synchronous_commit', 'off', true)) soon WHERE key = $1");
        command.Parameters.Add(new() { Value = key.Digest });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(outcome), NpgsqlDbType = NpgsqlDbType.Jsonb });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What was refused after all may be sent again as it is.</summary>
    public async Task ForgetAsync(RequestKey key)
    {
        await using var command = source.CreateCommand("DELETE FROM done_requests WHERE key = $1");
        command.Parameters.Add(new() { Value = key.Digest });
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>Where the first request was sent on to, and what it was told there; nowhere, when it was answered with a page or a document.</summary>
internal sealed record DoneOutcome(string? Url, Dictionary<string, string> Notices)
{
    public static readonly DoneOutcome Unknown = new(null, []);
}
