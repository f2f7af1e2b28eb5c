using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Chain;
using Prakan.Platform.Audit.Seals;
using Prakan.Tests.House;
using Prakan.Tests.Rights.Wall;

namespace Prakan.Tests.Platform.Audit.Chain;

/// <summary>Chains of facts, sealed three times, that can be falsified and put back.</summary>
public sealed class SealedChains(TestCluster cluster) : IAsyncLifetime
{
    private const int Chains = 30, Facts = 12;
    private NpgsqlDataSource source = null!;

    public PrakanApp App { get; } = new(cluster);
    internal SealFolder Folder => App.Services.GetRequiredService<SealFolder>();

    /// <summary>How many facts a chain has, and at which of them it was sealed.</summary>
    public IReadOnlyDictionary<int, (long Facts, long[] Sealed)> Known { get; private set; } = new Dictionary<int, (long, long[])>();

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        source = NpgsqlDataSource.Create(App.SuperuserConnectionString + ";Pooling=true");
        var round = App.Services.GetRequiredService<SealRound>();
        for (var hour = 0; hour < 4; hour++)
        {
            await BehindAsync($"""
                INSERT INTO facts (at, action, person_id, organisation_id, path, subject, reason, detail, address)
                SELECT now(), 'organisation.corrected', gen_random_uuid(), 100 + n % {Chains}, '/1/', 'organisation:' || n, 'เหตุผล ' || n, jsonb_build_object('changes', n), '10.0.0.1'
                FROM generate_series(1, {Chains * Facts / 4}) n WHERE (n + {hour}) % 7 > 0
                """);
            if (hour < 3) await round.SealAsync(atOnce: true);
        }
        await BehindAsync("CREATE SCHEMA aside; CREATE TABLE aside.facts AS SELECT * FROM facts; CREATE TABLE aside.fact_heads AS SELECT * FROM fact_heads");
        await ReadAsync();
    }

    internal async Task<VerifyReport> VerifyAsync(SealFolder? folder = null)
    {
        var book = SealBook.Read(folder ?? Folder, App.Services.GetRequiredService<Signatures>());
        return await new ChainVerifier(App.Services.GetRequiredService<NpgsqlDataSource>(), book, _ => { }).VerifyAsync(default);
    }

    public async Task RestoreAsync() => await BehindAsync("""
        DELETE FROM facts; INSERT INTO facts OVERRIDING SYSTEM VALUE SELECT * FROM aside.facts;
        DELETE FROM fact_heads; INSERT INTO fact_heads SELECT * FROM aside.fact_heads
        """, past: true);

    /// <summary>As a superuser past every trigger, or through them.</summary>
    public async Task BehindAsync(string sql, bool past = false)
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.RunAsync($"SET session_replication_role = {(past ? "replica" : "origin")}; {sql}");
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await App.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        var seals = Folder.Read().SelectMany(line => line.Seal!.Heads).ToLookup(head => head.OrganisationId, head => head.Number);
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("SELECT organisation_id, number FROM fact_heads WHERE organisation_id >= 100", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var known = new Dictionary<int, (long, long[])>();
        while (await reader.ReadAsync()) known[reader.GetInt32(0)] = (reader.GetInt64(1), [.. seals[reader.GetInt32(0)]]);
        Known = known;
    }
}
