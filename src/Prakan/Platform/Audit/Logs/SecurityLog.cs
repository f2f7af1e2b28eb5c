using System.Net;
using Npgsql;
using NpgsqlTypes;

namespace Prakan.Platform.Audit.Logs;

/// <summary>Writes down what leaves no fact behind: who was turned away, who guessed, who carried data out.</summary>
public sealed class SecurityLog(NpgsqlDataSource source, TimeProvider clock)
{
    public async Task WriteAsync(string kind, Guid? person, string? subject, IPAddress? address, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand("INSERT INTO security_events (at, kind, person_id, subject, address) VALUES ($1, $2, $3, $4, $5)");
        command.Parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = kind });
        command.Parameters.Add(new() { Value = (object?)person ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = (object?)subject ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)address ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Inet });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
