using Npgsql;
using NpgsqlTypes;

namespace Prakan.Platform.Audit.Seals;

/// <summary>Seals the heads that moved, once an hour, whichever node comes first; then every node copies what its own folder lacks.</summary>
public sealed class SealRound(NpgsqlDataSource source, Signatures signatures, SealFolder folder, TimeProvider clock)
{
    private const long Claim = 0x5EA1;

    /// <summary>When the hour has come, or at once.</summary>
    public async Task SealAsync(bool atOnce = false, CancellationToken cancel = default)
    {
        await using (var connection = await source.OpenConnectionAsync(cancel)) await SealAsync(connection, atOnce, cancel);
        folder.Append(await LinesAsync(folder.Last()?.Number ?? 0, cancel));
    }

    private async Task SealAsync(NpgsqlConnection connection, bool atOnce, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var claim = new NpgsqlCommand("SELECT pg_try_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = Claim } } };
        if (await claim.ExecuteScalarAsync(cancel) is false) return;

        var (now, last) = (clock.GetUtcNow(), await LastAsync(connection, cancel));
        if (!atOnce && last is not null && HourOf(last.At) == HourOf(now)) return;
        if (await MovedAsync(connection, cancel) is not { Count: > 0 } heads) return;

        await KeepAsync(connection, SealLine.Make((last?.Number ?? 0) + 1, now, last?.Hash ?? [], heads, signatures), cancel);
        await transaction.CommitAsync(cancel);
    }

    // After a restore the folder may know more than the database; the numbers go on from there.
    private async Task<SealLine?> LastAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT line FROM seals ORDER BY number DESC LIMIT 1", connection);
        var kept = await command.ExecuteScalarAsync(cancel) is string line ? SealLine.Read(line) : null;
        return folder.Last() is { } outside && outside.Number > (kept?.Number ?? 0) ? outside : kept;
    }

    private static async Task<List<SealedFact>> MovedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""
            SELECT h.organisation_id, h.number, h.hash FROM fact_heads h LEFT JOIN sealed_heads s ON s.organisation_id = h.organisation_id
            WHERE h.number > coalesce(s.number, 0) ORDER BY h.organisation_id
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var heads = new List<SealedFact>();
        while (await reader.ReadAsync(cancel)) heads.Add(new SealedFact(reader.GetInt32(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
        return heads;
    }

    private static async Task KeepAsync(NpgsqlConnection connection, SealLine seal, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""
            WITH kept AS (INSERT INTO seals (number, at, root, line) VALUES ($1, $2, $3, $4))
            INSERT INTO sealed_heads (organisation_id, number) SELECT * FROM unnest($5, $6)
            ON CONFLICT (organisation_id) DO UPDATE SET number = excluded.number
            """, connection)
        {
            Parameters =
            {
                new() { Value = seal.Number },
                new() { Value = seal.At, NpgsqlDbType = NpgsqlDbType.TimestampTz },
                new() { Value = seal.Root },
                new() { Value = seal.Write() },
                new() { Value = seal.Heads.Select(head => head.OrganisationId).ToArray() },
                new() { Value = seal.Heads.Select(head => head.Number).ToArray() },
            },
        };
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<List<SealLine>> LinesAsync(long after, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("SELECT line FROM seals WHERE number > $1 ORDER BY number");
        command.Parameters.Add(new() { Value = after });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<SealLine>();
        while (await reader.ReadAsync(cancel)) lines.Add(SealLine.Read(reader.GetString(0)) ?? throw new InvalidDataException("A seal in the database cannot be read."));
        return lines;
    }

    private static long HourOf(DateTimeOffset instant) => instant.UtcTicks / TimeSpan.TicksPerHour;
}
