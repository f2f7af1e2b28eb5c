using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Systems.ESar;
using Prakan.Systems.ESar.Statistics;

namespace Prakan.Bench;

/// <summary>The land of the board as e-SAR knows it: every approved report of its five years lies at the office that assesses, with its results.</summary>
internal sealed class SarLand(IServiceProvider house, int institutions)
{
    private const int AssessmentOffice = 3;

    public async Task<(string Cookie, int Round)> SettleAsync()
    {
        var (cookie, round) = await new BoardLand(house, institutions, ESarSystem.Name).SettleAsync();
        await using var db = house.GetRequiredService<SystemDb>().Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        db.Add(Organisation.Found(AssessmentOffice, await db.Organisations.SingleAsync(one => one.Id == BoardLand.Country), OrganisationKind.AssessmentOffice, new OrganisationDetails { Name = "สมศ." }, new DateOnly(2015, 5, 16)));
        await db.SaveChangesAsync();
        await DescribeAsync(db);
        foreach (var id in await db.Rounds.OrderBy(one => one.Id).Select(one => one.Id).ToListAsync()) await ReceiveAsync(db, id);
        while (await db.FoldGradesAsync(default) > 0)
        {
        }
        await db.CountRowsAsync(default);
        return (cookie, round);
    }

    /// <summary>Where they are, whose, and how large.</summary>
    private static Task<int> DescribeAsync(PrakanDb db) => db.Database.ExecuteSqlAsync($"""
        WITH provinces AS (SELECT code, row_number() OVER (ORDER BY code) - 1 AS place FROM areas WHERE length(code) = 2)
        UPDATE organisations o SET area = p.code || lpad((1 + o.id % 9)::text, 2, '0') || '01', pupils = 20 + o.id::bigint * 7919 % 2000,
            affiliation = (ARRAY['สพฐ.', 'อปท.', 'เอกชน', 'กทม.', 'สกร.'])[1 + o.id % 5]
        FROM provinces p WHERE o.id >= {BoardLand.FirstInstitution} AND p.place = split_part(o.path, '/', 4)::int - {BoardLand.FirstProvince}
        """);

    private static Task<int> ReceiveAsync(PrakanDb db, int round) => db.Database.ExecuteSqlAsync($$"""
        WITH sent AS (
            INSERT INTO submissions (obligation_id, path, number, content, hash, first_byte_at, sent_at, late)
            SELECT id, path, 1, '{"parts": []}', '\x00', now(), now(), false FROM obligations WHERE round_id = {{round}} AND state = 'Approved'
            RETURNING id, obligation_id, path)
        INSERT INTO esar_received_reports (id, obligation_id, submission_id, organisation_id, path, to_path, year, kind, name, code, authority, province, version, received_at, grades)
        SELECT gen_random_uuid(), s.obligation_id, s.id, o.id, o.path, '/1/3/', r.year, o.kind, o.name, o.code, up.name, left(o.area, 2), 1, now(), jsonb_build_array(
            jsonb_build_object('framework', 1, 'standard', 1, 'grade', 1 + (o.id * 7 + r.year) % 5), jsonb_build_object('framework', 1, 'standard', 2, 'grade', 1 + o.id * 11 % 5),
            jsonb_build_object('framework', 1, 'standard', 3, 'grade', 1 + (o.id * 13 + r.year) % 5), jsonb_build_object('framework', 1, 'grade', 1 + (o.id * 31 + r.year) % 5))
        FROM sent s JOIN organisations o ON o.path = s.path JOIN organisations up ON up.id = o.parent_id JOIN rounds r ON r.id = {{round}}
        """);
}
