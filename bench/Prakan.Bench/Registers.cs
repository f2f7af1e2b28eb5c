using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Systems.Lec;

namespace Prakan.Bench;

/// <summary>The children's register at the size of the demo, and at a million and a half: a room, its institution, the head counts above it, and confirmations one after the other.</summary>
internal static class Registers
{
    private const int MostConfirmed = 200, ManyChildren = 1_500_000;

    public static async Task MeasureAsync(Ground ground)
    {
        await using var prakan = await Servant.PrakanAsync(ground.Data);
        using var folder = new DataFolder(ground.Data);
        await using var cluster = Cluster.Join(folder);
        await using var source = Postgres.PoolForSystem(cluster.ConnectionString);
        var system = new SystemDb(source, TimeProvider.System);
        await MeasureAsync(ground, prakan, system);
        if (ground.Brief) return;
        await CrowdAsync(cluster.ConnectionString, ManyChildren - await CountAsync(system));
        await MeasureAsync(ground, prakan, system);
    }

    private static async Task MeasureAsync(Ground ground, Servant prakan, SystemDb system)
    {
        ground.Head($"LEC, {await CountAsync(system):N0} children", "per second", "p50 ms", "p95 ms", "p99 ms", "bytes", "server ms", "database ms");
        foreach (var (name, path, cookie) in await PathsAsync(system))
        {
            var figures = await Load.RunAsync(prakan, path, cookie, ground.Time, connections: 1);
            ground.Line(name, $"{figures.PerSecond:N0}", $"{figures.P50:0.00}", $"{figures.P95:0.00}", $"{figures.P99:0.00}", $"{figures.Bytes:N0}", $"{figures.ServerMs:0.00}", $"{figures.DatabaseMs:0.00}");
        }
        var times = await ConfirmAsync(system);
        ground.Head("confirm", "reports", "p50 ms", "p95 ms", "p99 ms");
        ground.Line("checks, state, fact, submission, snapshot", $"{times.Count}", $"{times[times.Count / 2]:0.00}", $"{times[times.Count * 95 / 100]:0.00}", $"{times[times.Count * 99 / 100]:0.00}");
    }

    /// <summary>Seventy-five more in each institution that has none yet, without numbers of their own; the pages measured stay those of the demo's children.</summary>
    private static async Task CrowdAsync(string cluster, int more)
    {
        const int Each = 75;
        await Owner.RunAsync(cluster, $"""
            WITH empty AS (
                SELECT o.id, o.path FROM organisations o WHERE o.kind IN ('School', 'ChildCentre') AND o.closed_on IS NULL AND NOT EXISTS (SELECT FROM lec_enrolments e WHERE e.organisation_id = o.id) ORDER BY o.id LIMIT {more / Each}),
            made AS (
                INSERT INTO lec_children (id, organisation_id, path, status, birth_date, first_name, last_name, nationality, number, sex, title, no_identity_reason)
                SELECT gen_random_uuid(), id, path, 'Here', date '2018-01-01' + (id * 31 + n * 37) % 2500, 'เด็ก' || n, 'สาธิต', 'ไทย', lpad(n::text, 5, '0'), CASE n % 2 WHEN 0 THEN 'Male' ELSE 'Female' END,
                    CASE n % 2 WHEN 0 THEN 'เด็กชาย' ELSE 'เด็กหญิง' END, 'วัดเวลา' FROM empty CROSS JOIN generate_series(1, {Each}) n
                RETURNING id, organisation_id, path, sex, number)
            INSERT INTO lec_enrolments (child_id, organisation_id, path, sex, level, room, year, "from", began)
            SELECT id, organisation_id, path, sex, (ARRAY['K1', 'K2', 'K3'])[1 + number::int % 3], '1', 2569, date '2026-05-16', 'Enrolled' FROM made
            """);
        await Owner.TidyAsync(cluster);
    }

    private static async Task<int> CountAsync(SystemDb system)
    {
        await using var db = system.Open();
        return await db.Children.CountAsync();
    }

    private static async Task<IReadOnlyList<(string, string, string)>> PathsAsync(SystemDb system)
    {
        await using var db = system.Open();
        var head = await db.Posts.Where(post => post.Role == Role.Head && db.Children.Any(child => child.OrganisationId == post.OrganisationId)).OrderBy(post => post.Path).FirstAsync();
        var room = await db.Enrolments.Where(one => one.OrganisationId == head.OrganisationId && one.Until == null).GroupBy(one => new { one.Level, one.Room }).OrderByDescending(room => room.Count()).Select(room => room.Key).FirstAsync();
        var department = await db.Posts.Where(post => post.Role == Role.DepartmentOfficer).OrderBy(post => post.Path).FirstAsync();
        var round = await db.Rounds.Where(one => one.Plan.System == LecSystem.Name && one.State == RoundState.Published).Select(one => one.Id).FirstAsync();
        var (keeper, officer) = (await SitAsync(db, head.PersonId), await SitAsync(db, department.PersonId));
        var register = $"/lec/registers/{head.OrganisationId}";
        return [("home of an institution", "/lec", keeper), ("rooms of an institution", register, keeper), ("a room", $"{register}/classes/{room.Level}/{room.Room}", keeper),
            ("head counts of the country", $"/lec/rounds/{round}/heads/{department.OrganisationId}", officer),
            ("report of the country's children", $"/lec/reports/{department.OrganisationId}", officer), ("money of the country", "/lec/money", officer)];
    }

    private static async Task<string> SitAsync(PrakanDb db, Guid person)
    {
        var token = SessionToken.New();
        db.Add(new Session(person, SessionToken.HashOf(token)!, DateTimeOffset.UtcNow, null, "bench"));
        await db.SaveChangesAsync();
        return $"{SessionHandler.CookieName}={token}";
    }

    private static async Task<List<double>> ConfirmAsync(SystemDb system)
    {
        List<long> waiting;
        await using (var db = system.Open())
            waiting = await db.Obligations.Where(one => one.Round.Plan.System == LecSystem.Name && one.Round.State == RoundState.Published && one.Level == ReportLevel.Institution && one.ExcusedAt == null
                && (one.State == ObligationState.NotStarted || one.State == ObligationState.Draft)).OrderBy(one => one.Id).Take(MostConfirmed).Select(one => one.Id).ToListAsync();
        var times = new List<double>();
        foreach (var id in waiting)
        {
            var began = Stopwatch.GetTimestamp();
            await ConfirmOneAsync(system, id);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return [.. times.Order()];
    }

    /// <summary>What is found is read, as it is before every confirmation, and does not stop this one.</summary>
    private static async Task ConfirmOneAsync(SystemDb system, long id)
    {
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var register = new LecSystem(TimeProvider.System);
        var report = await db.Obligations.Include(one => one.Round).Include(one => one.Organisation).Include(one => one.Explanations).Include(one => one.Unlocks.Where(unlock => unlock.State == UnlockState.Asked)).SingleAsync(one => one.Id == id);
        var (now, written) = (DateTimeOffset.UtcNow, await register.ReadAsync(db, report, default));
        var submission = report.Send(new Delivery(written.Content, [], now, now));
        db.Add(submission);
        await db.SaveChangesAsync();
        await register.ConfirmedAsync(db, report, submission, default);
        await transaction.CommitAsync();
    }
}
