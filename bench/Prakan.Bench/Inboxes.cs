using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;

namespace Prakan.Bench;

/// <summary>The inbox of a school, an authority, a province and a department, as obligations grow to a million: what waits costs what is shown, not what there is.</summary>
internal static class Inboxes
{
    private const int Rounds = 17;

    public static async Task MeasureAsync(Ground ground)
    {
        ground.Head("inbox", "obligations", "per second", "p50 ms", "p95 ms", "p99 ms", "server ms", "database ms");
        await using var prakan = await Servant.PrakanAsync(ground.Data);
        using var folder = new DataFolder(ground.Data);
        await using var cluster = Cluster.Join(folder);
        await using var source = Postgres.PoolForSystem(cluster.ConnectionString);
        await using var db = new SystemDb(source, TimeProvider.System).Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var rounds = await AskAsync(db);
        foreach (var size in new[] { 1_000, 10_000, 60_000 })
        {
            var obligations = await GrowAsync(db, cluster.ConnectionString, rounds, size);
            foreach (var role in new[] { Role.Head, Role.Approver, Role.ProvinceSupervisor, Role.DepartmentOfficer })
            {
                if (await CookieAsync(db, role) is not { } cookie) continue;
                var figures = await Load.RunAsync(prakan, "/inbox", cookie, ground.Time, connections: 1);
                ground.Line($"{role}", $"{obligations:N0}", $"{figures.PerSecond:N0}", $"{figures.P50:0.00}", $"{figures.P95:0.00}", $"{figures.P99:0.00}", $"{figures.ServerMs:0.000}", $"{figures.DatabaseMs:0.000}");
            }
        }
    }

    /// <summary>Rounds of seventeen years, open, whose lists are written by hand below.</summary>
    private static async Task<int[]> AskAsync(PrakanDb db)
    {
        var issuer = await db.Organisations.OrderBy(one => one.Path.Length).ThenBy(one => one.Id).FirstAsync(one => one.Kind == OrganisationKind.Department);
        var (now, ids) = (DateTimeOffset.UtcNow, new List<int>());
        for (var year = 0; year < Rounds; year++)
        {
            var round = Round.Begin(await db.NextRoundIdAsync(), issuer, new RoundPlan
            {
                System = "survey", Title = string.Create(CultureInfo.InvariantCulture, $"แบบสำรวจ {2560 + year}"), YearKind = YearKind.Academic, Year = 2560 + year,
                Opens = now.AddDays(-10), Due = now.AddDays(20), CutOff = now.AddDays(30), Parts = [new("one", "ส่วนที่ 1")],
                Expected = new Expectation { Kinds = [OrganisationKind.School], Codes = ["-"] },
                Chain = new Chain([new(ChainVerb.Report, ReportLevel.Institution), new(ChainVerb.Approve, ReportLevel.Agency), new(ChainVerb.Approve, ReportLevel.Province), new(ChainVerb.Approve, ReportLevel.Department)]),
            });
            round.Publish(now);
            db.Add(round);
            ids.Add(round.Id);
        }
        await db.SaveChangesAsync();
        var all = ids.ToArray();
        await db.Database.ExecuteSqlAsync($"UPDATE rounds SET frozen_at = now() WHERE id = ANY ({all})");
        return all;
    }

    /// <summary>So many institutions expected in every round; some have sent, and wait at one of three levels.</summary>
    private static async Task<int> GrowAsync(PrakanDb db, string cluster, int[] rounds, int institutions)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO obligations (round_id, organisation_id, path, level, above, state, stage, waiting, sent_at, late, version, open_parts)
            SELECT r.id, o.id, o.path, 'Institution', 14, CASE WHEN o.id % 10 < 5 THEN 'NotStarted' WHEN o.id % 10 = 9 THEN 'Approved' ELSE 'Sent' END, 0,
                CASE o.id % 10 WHEN 5 THEN 'Agency' WHEN 6 THEN 'Agency' WHEN 7 THEN 'Province' WHEN 8 THEN 'Department' END, now() - o.id % 1000 * interval '1 minute', false, 1, ARRAY[]::text[]
            FROM (SELECT id, path FROM organisations WHERE kind IN ('School', 'ChildCentre', 'College') ORDER BY md5(id::text) LIMIT {institutions}) o CROSS JOIN unnest({rounds}) AS r (id)
            ON CONFLICT DO NOTHING
            """);
        await Owner.TidyAsync(cluster);
        return await db.Obligations.CountAsync();
    }

    private static async Task<string?> CookieAsync(PrakanDb db, Role role)
    {
        var holders = db.Posts.Where(post => post.Role == role && post.Until == null);
        var holder = await holders.Where(post => role != Role.Head || db.Obligations.Any(one => one.OrganisationId == post.OrganisationId)).OrderBy(post => post.Path).Select(post => (Guid?)post.PersonId).FirstOrDefaultAsync();
        if (holder is not { } person) return null;
        var token = SessionToken.New();
        db.Add(new Session(person, SessionToken.HashOf(token)!, DateTimeOffset.UtcNow, null, "bench"));
        await db.SaveChangesAsync();
        return $"{SessionHandler.CookieName}={token}";
    }
}
