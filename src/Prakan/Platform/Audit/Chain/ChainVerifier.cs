using System.Collections.Concurrent;
using System.Security.Cryptography;
using Npgsql;
using Prakan.Platform.Audit.Seals;

namespace Prakan.Platform.Audit.Chain;

/// <summary>Hashes every fact anew, chain by chain, several chains at once, all in one snapshot, and compares with the heads and with the seals outside.</summary>
internal sealed class ChainVerifier(NpgsqlDataSource source, SealBook book, Action<long> progress)
{
    private const long RowsAPart = 1_000_000;

    private readonly ConcurrentBag<ChainFault> faults = [];
    private readonly ConcurrentDictionary<int, bool> seen = new();
    private Dictionary<int, (long Number, byte[] Hash)> heads = [];
    private long facts;

    public async Task<VerifyReport> VerifyAsync(CancellationToken cancel)
    {
        await using var keeper = await OpenAsync(cancel);
        var snapshot = (string)(await ScalarAsync(keeper, "SELECT pg_export_snapshot()", cancel))!;
        heads = await HeadsAsync(keeper, cancel);
        var parts = (int)Math.Max(Environment.ProcessorCount, (long)(await ScalarAsync(keeper, "SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = 'facts'::regclass", cancel))! / RowsAPart);
        await Parallel.ForEachAsync(Enumerable.Range(0, parts), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel },
            (part, token) => WalkAsync(part, parts, snapshot, token));

        // Chains of which no fact is left.
        foreach (var gone in heads.Keys.Concat(book.Chains).Distinct().Where(chain => !seen.ContainsKey(chain))) Finish(new ChainCheck(gone, book.For(gone)));
        return new VerifyReport(facts, seen.Count, [.. faults.OrderBy(fault => fault.OrganisationId)], [.. book.Faults, .. await SealFaultsAsync(keeper, cancel)]);
    }

    private async ValueTask WalkAsync(int part, int parts, string snapshot, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        // The snapshot's name is the database's own word.
        await ScalarAsync(connection, $"SET TRANSACTION SNAPSHOT '{snapshot}'; SET LOCAL work_mem = '128MB'", cancel);
        await using var copy = await connection.BeginRawBinaryCopyAsync(
            $"COPY (SELECT {FactRows.Columns} FROM facts WHERE mod(coalesce(organisation_id, 0), {parts}) = {part} ORDER BY organisation_id NULLS FIRST, number, id) TO STDOUT (FORMAT BINARY)", cancel);
        var rows = new FactRows(copy);
        ChainCheck? chain = null;
        var (hash, unsaid) = (new byte[SHA256.HashSizeInBytes], 0L);
        while (await rows.ReadAsync(cancel))
        {
            if (chain?.OrganisationId != rows.OrganisationId)
            {
                if (chain is not null) Finish(chain);
                chain = new ChainCheck(rows.OrganisationId, book.For(rows.OrganisationId));
            }
            rows.Hash(chain.Hash, hash);
            chain.Take(rows.Number, rows.Id, rows.Stored, hash);
            if (++unsaid % 4096 == 0) progress(Interlocked.Add(ref facts, 4096));
        }
        if (chain is not null) Finish(chain);
        Interlocked.Add(ref facts, unsaid % 4096);
    }

    private void Finish(ChainCheck chain)
    {
        seen[chain.OrganisationId] = true;
        var stands = heads.TryGetValue(chain.OrganisationId, out var head);
        if (chain.End(stands ? head.Number : null, stands ? head.Hash : null) is { } fault) faults.Add(fault);
    }

    /// <summary>A seal that the folder lacks was taken away there, or the folder belongs to another database.</summary>
    private async Task<List<string>> SealFaultsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var kept = new Dictionary<long, byte[]>();
        await using var command = new NpgsqlCommand("SELECT number, line FROM seals ORDER BY number", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) kept[reader.GetInt64(0)] = SealLine.Read(reader.GetString(1))?.Hash ?? [];
        return
        [
            .. kept.Keys.Where(number => book.Hashes.Count > 0 && !book.Hashes.ContainsKey(number)).Select(number => $"seal {number} is in the database and not outside"),
            .. book.Hashes.Where(seal => !kept.TryGetValue(seal.Key, out var hash) || !hash.AsSpan().SequenceEqual(seal.Value)).Select(seal => $"seal {seal.Key} is outside and not, or not so, in the database"),
        ];
    }

    private static async Task<Dictionary<int, (long, byte[])>> HeadsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT organisation_id, number, hash FROM fact_heads", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new Dictionary<int, (long, byte[])>();
        while (await reader.ReadAsync(cancel)) found[reader.GetInt32(0)] = (reader.GetInt64(1), reader.GetFieldValue<byte[]>(2));
        return found;
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancel)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        await ScalarAsync(connection, "SELECT set_config('prakan.reach', '{(,)}', false)", cancel);
        await ScalarAsync(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", cancel);
        return connection;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(cancel);
    }
}

/// <summary>What was read, the first wrong fact of every chain that has one, and what is wrong with the seals.</summary>
public sealed record VerifyReport(long Facts, int Chains, IReadOnlyList<ChainFault> Faults, IReadOnlyList<string> SealFaults)
{
    public bool IsClean => Faults.Count == 0 && SealFaults.Count == 0;
}
