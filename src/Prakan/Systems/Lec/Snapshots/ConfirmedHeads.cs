using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;

namespace Prakan.Systems.Lec.Snapshots;

/// <summary>What was confirmed in a round below an office: by level, and by the offices right below it; other affiliations apart.</summary>
public sealed record ConfirmedHeads(IReadOnlyList<LevelTotal> Levels, IReadOnlyList<OfficeTotal> Offices)
{
    public static async Task<ConfirmedHeads> ReadAsync(PrakanDb db, int round, Organisation office, CancellationToken cancel)
    {
        var (top, end, below) = (office.Path, office.Path + "~", office.Path.Length + 1);
        var levels = await db.Database.SqlQuery<LevelTotal>($"""
            SELECT c.level AS "Level", c.other_school_id IS NOT NULL AS "Other", sum(c.boys)::int AS "Boys", sum(c.girls)::int AS "Girls"
            FROM lec_head_counts c JOIN lec_snapshots s ON s.id = c.snapshot_id
            WHERE s.round_id = {round} AND s.replaced_at IS NULL AND s.path >= {top} AND s.path < {end} GROUP BY 1, 2
            """).ToListAsync(cancel);
        var offices = await db.Database.SqlQuery<OfficeTotal>($"""
            SELECT o.id AS "Id", o.name AS "Name", t.institutions AS "Institutions", t.own AS "Own", t.other AS "Other" FROM (
                SELECT coalesce(nullif(split_part(substr(s.path, {below}), '/', 1), ''), '0')::int AS id, count(DISTINCT s.id)::int AS institutions,
                    coalesce(sum(c.boys + c.girls) FILTER (WHERE c.other_school_id IS NULL), 0)::int AS own, coalesce(sum(c.boys + c.girls) FILTER (WHERE c.other_school_id IS NOT NULL), 0)::int AS other
                FROM lec_snapshots s LEFT JOIN lec_head_counts c ON c.snapshot_id = s.id
                WHERE s.round_id = {round} AND s.replaced_at IS NULL AND s.path >= {top} AND s.path < {end} GROUP BY 1) t
            JOIN organisations o ON o.id = CASE t.id WHEN 0 THEN {office.Id} ELSE t.id END ORDER BY o.name
            """).ToListAsync(cancel);
        return new ConfirmedHeads(levels, offices);
    }
}

public sealed record LevelTotal(string Level, bool Other, int Boys, int Girls);

public sealed record OfficeTotal(int Id, string Name, int Institutions, int Own, int Other);
