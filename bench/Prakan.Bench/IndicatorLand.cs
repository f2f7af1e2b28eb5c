using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Accounts.Sessions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Systems.EMes;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Bench;

/// <summary>So many area offices below one bureau, in a round of forty indicators: all are written, half are sent and scored; made by bulk.</summary>
internal sealed class IndicatorLand(SystemDb system, int offices)
{
    public const int Indicators = 40;
    private const int Issues = 5, Files = 3, Bureau = 2, FirstOffice = 100;

    /// <summary>The cookies of the bureau and of an officer at each office, the round, and the reports that are still open.</summary>
    public async Task<(string Bureau, string[] Officers, int Round, long[] Reports)> SettleAsync()
    {
        await using var db = system.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var country = Organisation.Found(1, null, OrganisationKind.Country, new OrganisationDetails { Name = "ประเทศไทย" }, new DateOnly(2015, 5, 16));
        var bureau = Organisation.Found(Bureau, country, OrganisationKind.Department, new OrganisationDetails { Name = "สำนักงาน" }, new DateOnly(2015, 5, 16));
        var all = Enumerable.Range(0, offices).Select(place => Organisation.Found(FirstOffice + place, bureau, OrganisationKind.PrimaryAreaOffice, new OrganisationDetails { Name = $"สพป. {place}", Area = "100101" }, new DateOnly(2015, 5, 16))).ToList();
        db.AddRange([country, bureau, .. all]);
        var cookie = Open(db, bureau, Role.BureauOfficer);
        var officers = all.ConvertAll(office => Open(db, office, Role.AreaOfficer));
        var round = await LayAsync(db, bureau);
        await db.SaveChangesAsync();
        await WriteAsync(db, round.Id);
        await db.CountRowsAsync(default);
        var reports = await db.Obligations.Where(one => one.RoundId == round.Id && one.SentAt == null).OrderBy(one => one.OrganisationId).Select(one => new { one.Id, one.OrganisationId }).ToListAsync();
        return (cookie, [.. reports.Select(one => officers[one.OrganisationId - FirstOffice])], round.Id, [.. reports.Select(one => one.Id)]);
    }

    private static string Open(PrakanDb db, Organisation at, Role role)
    {
        var person = new Person($"{role}-{at.Id}", $"ผู้วัด {at.Id}");
        var token = SessionToken.New();
        db.Add(Post.Give(person, at, role, new Tenure(DateTimeOffset.UtcNow.AddDays(-1), null, null), Giver.House));
        db.Add(new Session(person.Id, SessionToken.HashOf(token)!, DateTimeOffset.UtcNow, null, "bench"));
        return $"{SessionHandler.CookieName}={token}";
    }

    private static async Task<Round> LayAsync(PrakanDb db, Organisation bureau)
    {
        var now = DateTimeOffset.UtcNow;
        var round = Round.Begin(await db.NextRoundIdAsync(), bureau, new RoundPlan
        {
            System = EMesSystem.Name, Title = "รอบวัด", YearKind = YearKind.Fiscal, Year = 2570, Term = 1, Opens = now.AddDays(-5), Due = now.AddDays(5), CutOff = now.AddDays(6),
            Expected = new Expectation { Kinds = [OrganisationKind.PrimaryAreaOffice] }, Chain = new Chain([new(ChainVerb.Report, ReportLevel.Agency), new(ChainVerb.Approve, ReportLevel.Department)]), Parts = [new("all", "ทั้งหมด")],
        });
        var set = IndicatorSet.Begin(round, [.. Enumerable.Range(1, Indicators).Select(number => new Indicator($"k{number}", "all", $"{number}", $"ตัวชี้วัด {number}")
        {
            Issues = [.. Enumerable.Range(1, Issues).Select(issue => new Issue($"i{issue}", $"ประเด็น {issue}", "หลักฐาน"))], Figures = [new Figure("n1", "จำนวน", "คน")], Criteria = ["ก", "ข", "ค", "ง", "จ"],
        })]);
        set.Publish(now.AddDays(-6));
        round.Publish(now.AddDays(-5));
        db.AddRange(round, set);
        return round;
    }

    private static async Task WriteAsync(PrakanDb db, int round)
    {
        await db.Database.ExecuteSqlAsync($"UPDATE rounds SET frozen_at = opens WHERE id = {round}");
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO obligations (round_id, organisation_id, path, level, above, state, stage, waiting, started_at, sent_at, first_sent_at, late, version, open_parts)
            SELECT {round}, id, path, 'Agency', 8, CASE WHEN id % 2 = 0 THEN 'Sent' ELSE 'Draft' END, 0, CASE WHEN id % 2 = 0 THEN 'Department' END, now(), CASE WHEN id % 2 = 0 THEN now() END, CASE WHEN id % 2 = 0 THEN now() END, false, 1 - id % 2, ARRAY[]::text[]
            FROM organisations WHERE id >= {FirstOffice}
            """);
        await db.Database.ExecuteSqlAsync($$"""
            INSERT INTO emes_entries (obligation_id, organisation_id, path, indicator, done_issues, links, figures, is_challenge, problems, self_score, name, position, telephone, changed_at, submitted_at)
            SELECT o.id, o.organisation_id, o.path, 'k' || n, ARRAY['i1', 'i2', 'i3', 'i4', 'i5'], '{}', '{"n1": 120}', false, '', 1 + (o.id + n) % 5, 'ผู้รายงาน', 'นักวิชาการ', '053 000 000', now(), now()
            FROM obligations o CROSS JOIN generate_series(1, {{Indicators}}) n WHERE o.round_id = {{round}}
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO emes_evaluations (obligation_id, organisation_id, path, indicator, score, comment, state, locked_at)
            SELECT o.id, o.organisation_id, o.path, 'k' || n, 1 + (o.id * 3 + n) % 5, '', 'Locked', now() FROM obligations o CROSS JOIN generate_series(1, {Indicators}) n WHERE o.round_id = {round} AND o.state = 'Sent'
            """);
        await db.Database.ExecuteSqlAsync($$$"""
            INSERT INTO stored_files (id, organisation_id, path, owner, slot, purpose, only_new, name, bytes, sha256, kind, pages, state, terms, findings, series, version, first_byte_at, received_at)
            SELECT f, organisation_id, path, owner, slot, 'หลักฐาน', false, 'หลักฐาน ' || file || '.pdf', 1000, sha256(f::text::bytea), 'Pdf', 1, 'Clean', '{"limits": {"kinds": ["Pdf"], "bytes": 1000000, "files": 3, "pages": 300}, "expected": {"others": []}}', '[]', f, 1, now(), now()
            FROM (SELECT gen_random_uuid() AS f, o.organisation_id, o.path, 'obligation:' || o.id AS owner, 'issue-k' || n || '-i' || i AS slot, file
                FROM obligations o CROSS JOIN generate_series(1, {{{Indicators}}}) n CROSS JOIN generate_series(1, {{{Issues}}}) i CROSS JOIN generate_series(1, {{{Files}}}) file WHERE o.round_id = {{{round}}}) all_files
            """);
    }
}
