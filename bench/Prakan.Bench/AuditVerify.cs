using System.Diagnostics;
using Npgsql;
using Prakan.Data;
using Prakan.Data.Embedded;

namespace Prakan.Bench;

/// <summary>How fast every fact is hashed anew, beside how fast PostgreSQL alone copies them out.</summary>
internal static class AuditVerify
{
    public static async Task MeasureAsync(Ground ground)
    {
        var facts = ground.Brief ? 200_000 : 2_000_000;
        await using var cluster = await Cluster.StartAsync(new DataFolder(ground.Data));
        await using (var source = NpgsqlDataSource.Create(cluster.ConnectionString))
        {
            await RunAsync(source, $"""
                INSERT INTO facts (at, action, person_id, post_id, organisation_id, path, subject, reason, detail, address)
                SELECT now(), 'organisation.corrected', gen_random_uuid(), gen_random_uuid(), o.id, o.path, 'organisation:' || o.id, 'เหตุผล', jsonb_build_object('changes', jsonb_build_object('name', ARRAY['โรงเรียนบ้านหนองไผ่', 'โรงเรียนบ้านหนองไผ่ใหญ่'])), '10.1.2.3'
                FROM generate_series(1, {facts} / (SELECT count(*) FROM organisations) + 1) n CROSS JOIN organisations o
                """);
            var copied = Stopwatch.GetTimestamp();
            await RunAsync(source, "SELECT count(prakan_fact_hash('', number, facts)) FROM facts");
            ground.Head("audit", "facts a second", "of hashing in SQL");
            var bare = facts / Stopwatch.GetElapsedTime(copied).TotalSeconds;
            ground.Line("hashing in SQL, in any order", $"{bare:N0}", "1.000");
            var started = Stopwatch.GetTimestamp();
            await Servant.RunPrakanAsync("audit", "verify", "--data", ground.Data);
            var rate = facts / Stopwatch.GetElapsedTime(started).TotalSeconds;
            ground.Line("audit verify", $"{rate:N0}", $"{rate / bare:0.000}");
        }
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("SELECT set_config('prakan.reach', '{(,)}', false)", connection);
        await command.ExecuteNonQueryAsync();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
