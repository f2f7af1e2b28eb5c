using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.ESar.Statistics;

/// <summary>So many institutions of one authority that say the same of themselves.</summary>
internal sealed record Crowd(Place Authority, string District, string Affiliation, int Pupils, int Count, int Level)
{
    public int Framework { get; init; } = Crowds.EarlyChildhood;
}

internal static class Crowds
{
    public const int EarlyChildhood = 1, Basic = 2;

    private static int last = 2_000;

    /// <summary>They stand there, and have reported to the office that assesses: last year one level lower.</summary>
    public static async Task ReportAsync(this PrakanApp app, params Crowd[] crowds)
    {
        var firsts = new List<(int First, Crowd Crowd)>();
        foreach (var crowd in crowds)
        {
            var first = Interlocked.Add(ref last, crowd.Count) - crowd.Count;
            firsts.Add((first, crowd));
            await using var db = app.OpenDb();
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO organisations (id, path, parent_id, kind, opened_on, code, name, levels, area, affiliation, pupils)
                SELECT {first} + n, {crowd.Authority.Path} || {first} + n || '/', {crowd.Authority.Id}, 'ChildCentre', '2015-05-16', lpad(({first} + n)::text, 10, '0'), 'ศพด.บ้านที่ ' || {first} + n, ARRAY['early'],
                    {crowd.District} || '01', {crowd.Affiliation}, {crowd.Pupils} FROM generate_series(1, {crowd.Count}) n
                """);
        }
        for (var year = SelfAssessing.Year - 1; year <= SelfAssessing.Year; year++)
        {
            var round = await app.OpenSarRoundAsync(year);
            foreach (var (first, crowd) in firsts) await app.ReceiveAsync(round.Id, year, first, crowd);
        }
    }

    private static async Task ReceiveAsync(this PrakanApp app, int round, int year, int first, Crowd crowd)
    {
        await using var db = app.OpenDb();
        var level = crowd.Level - (SelfAssessing.Year - year);
        var grades = crowd.Framework == EarlyChildhood ? $$"""[{"framework": 1, "standard": 1, "grade": {{level}}}, {"framework": 1, "standard": 2, "grade": 5}, {"framework": 1, "standard": 3, "grade": 1}, {"framework": 1, "grade": {{level}}}]"""
            : $$"""[{"framework": {{crowd.Framework}}, "grade": {{level}}}]""";
        await db.Database.ExecuteSqlAsync($$"""
            WITH sent AS (
                INSERT INTO submissions (obligation_id, path, number, content, hash, first_byte_at, sent_at, late)
                SELECT id, path, 1, '{"parts": []}', '\x00', now(), now(), false FROM obligations WHERE round_id = {{round}} AND organisation_id BETWEEN {{first + 1}} AND {{first + crowd.Count}}
                RETURNING id, obligation_id, path)
            INSERT INTO esar_received_reports (id, obligation_id, submission_id, organisation_id, path, to_path, year, kind, name, code, authority, province, version, received_at, grades)
            SELECT gen_random_uuid(), s.obligation_id, s.id, o.id, o.path, {{Cast.Onesqa.Path}}, {{year}}, o.kind, o.name, o.code, {{crowd.Authority.Name}}, left(o.area, 2), 1, now(), {{grades}}::jsonb
            FROM sent s JOIN organisations o ON o.path = s.path
            """);
    }
}
