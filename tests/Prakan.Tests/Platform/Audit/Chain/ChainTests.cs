using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Prakan.Data;
using Prakan.Platform.Audit;
using Prakan.Platform.Organisations;
using Prakan.Tests.House;
using Prakan.Tests.Rights.Wall;

namespace Prakan.Tests.Platform.Audit.Chain;

public sealed class ChainTests(PrakanApp app, TestCluster cluster) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Facts that are not what their number, their predecessor or their head say.</summary>
    private const string Broken = """
        SELECT count(*) FROM (
            SELECT f.number, row_number() OVER chain AS expected, f.hash, prakan_fact_hash(coalesce(lag(f.hash) OVER chain, ''), f.number, f) AS hashed,
                   lead(f.id) OVER chain IS NULL AND NOT EXISTS (SELECT FROM fact_heads h WHERE h.organisation_id = coalesce(f.organisation_id, 0) AND h.number = f.number AND h.hash = f.hash) AS headless
            FROM facts f WINDOW chain AS (PARTITION BY f.organisation_id ORDER BY f.number)) one
        WHERE number <> expected OR hash <> hashed OR headless
        """;

    [Fact]
    public async Task Every_fact_of_the_cast_has_its_place_in_a_chain()
    {
        Assert.Equal(0L, await BehindAsync(Broken));
        Assert.True((long)(await BehindAsync("SELECT count(*) FROM facts"))! > Cast.Places.Length);
        // Control: a fact changed behind the trigger's back is seen.
        await BehindAsync($"SET session_replication_role = replica; UPDATE facts SET reason = 'อื่น' WHERE organisation_id = {Cast.Onesqa.Id} AND number = 1");
        Assert.Equal(1L, await BehindAsync(Broken));
        await BehindAsync($"SET session_replication_role = replica; UPDATE facts SET reason = NULL WHERE organisation_id = {Cast.Onesqa.Id} AND number = 1");
    }

    [Fact]
    public async Task A_verb_knows_the_number_and_the_hash_of_its_fact_after_the_save()
    {
        await using var db = app.OpenDb();
        var centre = await db.Organisations.Include(one => one.Coordinator).SingleAsync(one => one.Id == Cast.BanNongCentre.Id, Cancel);
        Touch(centre, app.Clock.GetUtcNow());
        await db.SaveChangesAsync(Cancel);

        var fact = db.SavedFact($"organisation:{centre.Id}");
        var stored = await db.Facts.AsNoTracking().SingleAsync(one => one.Id == fact.Id, Cancel);
        Assert.Equal((stored.Number, Convert.ToHexString(stored.Hash)), (fact.Number, Convert.ToHexString(fact.Hash)));
        Assert.True(fact.Number > 1 && fact.Hash.Length == 32);
        Assert.Equal(stored.At, fact.At);
    }

    [Fact]
    public async Task A_writer_cannot_choose_a_number_or_a_hash()
    {
        await using var connection = new NpgsqlConnection(app.ConnectionString);
        await connection.OpenAsync(Cancel);
        var written = await connection.ListAsync($"""
            SET prakan.reach = '{"{(,)}"}';
            INSERT INTO facts (at, action, organisation_id, path, subject, number, hash) VALUES (now(), 'organisation.founded', {Cast.Obec.Id}, '{Cast.Obec.Path}', 'organisation:3', 7777, 'forged') RETURNING number::text
            """);
        Assert.NotEqual("7777", written.Single());
        Assert.Equal(0L, await BehindAsync(Broken));
    }

    [Fact]
    public async Task Many_who_write_to_the_same_chains_at_once_neither_lock_each_other_out_nor_break_a_chain()
    {
        int[] places = [Cast.NamRinTown.Id, Cast.PhaSukTown.Id, Cast.DoiTown.Id, Cast.NamRinSchool.Id];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var round = 0; round < 20; round++)
            {
                await using var db = app.OpenDb();
                // Each turns the list another way, so that unsorted locks would cross.
                var turned = await db.Organisations.Include(one => one.Coordinator).AsNoTracking().Where(one => places.Contains(one.Id)).ToListAsync(Cancel);
                foreach (var place in turned.OrderBy(one => (one.Id * 31 + writer + round) % 4))
                {
                    db.Attach(place);
                    Touch(place, app.Clock.GetUtcNow());
                    db.Entry(place.Coordinator!).State = EntityState.Unchanged;
                }
                await db.SaveChangesAsync(Cancel);
            }
        }));
        Assert.Equal(0L, await BehindAsync(Broken));
    }

    [Fact]
    public async Task What_was_written_before_there_were_chains_is_chained()
    {
        var owner = await cluster.BareAsync();
        await using (var db = new PrakanDb(new DbContextOptionsBuilder<PrakanDb>().UsePrakan(owner).Options))
        {
            await db.GetService<IMigrator>().MigrateAsync("Foundation", Cancel);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO facts (at, action, organisation_id, path, subject)
                SELECT now() - make_interval(secs => 1000 - n), 'organisation.founded', nullif(n % 4, 0), '/1/', 'organisation:1' FROM generate_series(1, 101) n
                """, Cancel);
        }
        await Installation.MigrateAsync(owner);

        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(Cancel);
        Assert.Equal(0L, await connection.ScalarAsync(Broken));
        Assert.Equal(101L, await connection.ScalarAsync("SELECT sum(number)::bigint FROM fact_heads"));
        await Assert.ThrowsAsync<PostgresException>(() => connection.RunAsync("UPDATE facts SET number = 1"));
    }

    private static void Touch(Organisation organisation, DateTimeOffset now) =>
        organisation.AppointCoordinator(new CoordinatorCard("ผู้ประสาน", "นักวิชาการศึกษา", "0811111111", "office@prakan.test"), now);

    private async Task<object?> BehindAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(app.SuperuserConnectionString);
        await connection.OpenAsync(Cancel);
        return await connection.ScalarAsync(sql);
    }
}
