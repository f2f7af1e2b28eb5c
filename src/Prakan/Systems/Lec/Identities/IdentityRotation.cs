using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Prakan.Data;

namespace Prakan.Systems.Lec.Identities;

/// <summary>Seals every identity number anew with the newest keys, batch by batch while the house goes on; what was stopped goes on where it stood.</summary>
public sealed class IdentityRotation(SystemDb system, IdentityVault vault, Action<int> tell)
{
    private const int Batch = 2_000;

    private const string Old = """
        SELECT id, identity_cipher FROM lec_children
        WHERE id > @after AND identity_cipher IS NOT NULL AND substring(identity_cipher FROM 1 FOR length(@head)) <> @head
        ORDER BY id LIMIT @most
        """;

    // What somebody has changed meanwhile is left to the next look.
    private const string Renew = """
        UPDATE lec_children c SET identity_cipher = n.sealed, identity_tag = n.tag
        FROM unnest(@ids, @before, @sealed, @tags) AS n (id, before, sealed, tag) WHERE c.id = n.id AND c.identity_cipher = n.before
        """;

    /// <summary>How many were sealed anew.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var done = 0;
        while (await LookThroughAsync(done, cancel) is > 0 and var now) done += now;
        return done;
    }

    private async Task<int> LookThroughAsync(int before, CancellationToken cancel)
    {
        var (done, last) = (0, Guid.Empty);
        while (await ReadAsync(last, cancel) is { Count: > 0 } rows)
        {
            done += await RenewAsync(rows, cancel);
            last = rows[^1].Id;
            tell(before + done);
        }
        return done;
    }

    private async Task<List<(Guid Id, byte[] Box)>> ReadAsync(Guid after, CancellationToken cancel)
    {
        await using var db = system.Open();
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(Old, (NpgsqlConnection)db.Database.GetDbConnection()) { CommandTimeout = 600 };
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("head", vault.NewestHead());
        command.Parameters.AddWithValue("most", Batch);
        var rows = new List<(Guid, byte[])>(Batch);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) rows.Add((reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)));
        return rows;
    }

    private async Task<int> RenewAsync(List<(Guid Id, byte[] Box)> rows, CancellationToken cancel)
    {
        var numbers = rows.ConvertAll(row => vault.Open(row.Box, row.Id));
        await using var db = system.Open();
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(Renew, (NpgsqlConnection)db.Database.GetDbConnection());
        command.Parameters.AddWithValue("ids", rows.Select(row => row.Id).ToArray());
        Add(command, "before", rows.Select(row => row.Box));
        Add(command, "sealed", rows.Select((row, place) => vault.Seal(numbers[place], row.Id)));
        Add(command, "tags", numbers.Select(vault.TagOf));
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private static void Add(NpgsqlCommand command, string name, IEnumerable<byte[]> boxes) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Bytea) { Value = boxes.ToArray() });
}
