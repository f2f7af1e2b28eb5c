using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Prakan.Data;

namespace Prakan.Platform.Accounts.Sessions;

public static class SessionDoor
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Finds the session and sets the connection's reach; the request keeps that connection to its end.</summary>
    internal static async Task<Seat?> EnterAsync(this PrakanDb db, byte[] tokenHash, DateTimeOffset now, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand("SELECT prakan_enter($1, $2, $3)", (NpgsqlConnection)db.Database.GetDbConnection())
        {
            Parameters =
            {
                new() { Value = tokenHash },
                new() { Value = now, NpgsqlDbType = NpgsqlDbType.TimestampTz },
                new() { Value = Session.Idle },
            },
        };
        return await command.ExecuteScalarAsync(cancel) is string json ? JsonSerializer.Deserialize<Seat>(json, Json) : null;
    }

    /// <summary>Closes what has been entered: the connection sees nothing any more, but who it is.</summary>
    internal static Task LookAwayAsync(this PrakanDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT set_config('prakan.reach', '{{}}', false)", cancel);

    public static Task EndSessionsAsync(this PrakanDb db, Func<IQueryable<Session>, IQueryable<Session>> which, DateTimeOffset now) =>
        which(db.Sessions).Where(session => session.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.EndedAt, now));
}
