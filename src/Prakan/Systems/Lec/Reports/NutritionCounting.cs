using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Systems.Lec.Growth;

namespace Prakan.Systems.Lec.Reports;

/// <summary>Children of a day by how they are nourished, as they were measured at its time of the term, beside the reference that was loaded.</summary>
public sealed class NutritionCounting(PrakanDb db)
{
    /// <summary>What the reference is called; null where none was loaded.</summary>
    public Task<string?> ReferenceAsync(CancellationToken cancel) =>
        db.GrowthReferences.Where(one => one.Measure == GrowthMeasure.WeightForHeight).OrderBy(one => one.Id).Select(one => one.Name).FirstOrDefaultAsync(cancel);

    /// <summary>Of an office that the reader was found to see. The bounds are those of <see cref="GrowthStates"/>.</summary>
    public async Task<IReadOnlyList<ReportCount>> ReadAsync(string path, DateOnly day, ReportBy by, CancellationToken cancel)
    {
        var (end, key, occasion) = (path + "~", $"{by}", Occasion.Of(day));
        return await db.Database.SqlQuery<ReportCount>($"""
            SELECT scored.key AS "Key", scored.other AS "Other", count(*)::int AS "Number", CASE WHEN score IS NULL THEN {ReportShapes.Unmeasured}
                WHEN score < -2 THEN '0' WHEN score < -1.5 THEN '1' WHEN score <= 1.5 THEN '2' WHEN score <= 2 THEN '3' WHEN score <= 3 THEN '4' ELSE '5' END AS "Column"
            FROM (
                SELECT CASE {key} WHEN 'Level' THEN e.level WHEN 'Sex' THEN e.sex WHEN 'Affiliation' THEN coalesce(s.affiliation, '')
                        WHEN 'Age' THEN coalesce(date_part('year', age({day}, c.birth_date))::int::text, '') ELSE e.path END AS key,
                    e.other_school_id IS NOT NULL AS other,
                    CASE WHEN abs(g.l) < 1e-9 THEN ln(m.weight::float8 / g.m) / g.s ELSE (power(m.weight::float8 / g.m, g.l) - 1) / (g.l * g.s) END AS score
                FROM lec_enrolments e
                LEFT JOIN lec_measurements m ON m.child_id = e.child_id AND m.year = {occasion.Year} AND m.term = {occasion.Term} AND m.time = {occasion.Time}
                LEFT JOIN lec_growth_references g ON g.measure = 'WeightForHeight' AND g.sex = e.sex AND g.at = round(m.height * 2) / 2 AND m.weight IS NOT NULL
                LEFT JOIN lec_children c ON {key} = 'Age' AND c.id = e.child_id
                LEFT JOIN lec_other_schools s ON s.id = e.other_school_id
                WHERE e.path >= {path} AND e.path < {end} AND e."from" <= {day} AND (e.until IS NULL OR e.until > {day})
                OFFSET 0) scored
            GROUP BY 1, 2, 4
            """).ToListAsync(cancel);
    }
}
