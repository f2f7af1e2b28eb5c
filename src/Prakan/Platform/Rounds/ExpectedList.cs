using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;

namespace Prakan.Platform.Rounds;

/// <summary>Who a round expects, as the tree stands on a day: the list that is frozen when it opens.</summary>
internal static class ExpectedList
{
    private static readonly (OrganisationKind Kind, ReportLevel Level)[] Levels =
        [.. Enum.GetValues<OrganisationKind>().Select(kind => (kind, ReportLevels.Of(kind))).Where(pair => pair.Item2 is not null).Select(pair => (pair.kind, pair.Item2!.Value))];

    /// <summary>Writes down who is expected and not yet written down; returns how many.</summary>
    public static Task<int> WriteAsync(this PrakanDb db, Round round, DateOnly day, string? reason, CancellationToken cancel)
    {
        var (kinds, names, heights) = (Levels.Select(pair => $"{pair.Kind}").ToArray(), Levels.Select(pair => $"{pair.Level}").ToArray(), Levels.Select(pair => (int)pair.Level).ToArray());
        var end = round.Path + "~";
        var expected = round.Plan.Expected;
        var (asked, levels) = (expected.Kinds.Select(kind => $"{kind}").ToArray(), expected.Levels.ToArray());
        var (areas, affiliations, codes) = (expected.Areas.ToArray(), expected.Affiliations.ToArray(), expected.Codes.ToArray());
        return db.Database.ExecuteSqlAsync($"""
            WITH heights AS (SELECT * FROM unnest({kinds}, {names}, {heights}) AS h (kind, level, height))
            INSERT INTO obligations (round_id, organisation_id, path, level, above, state, stage, late, version, open_parts, added_reason)
            SELECT {round.Id}, o.id, o.path, h.level, coalesce((
                    SELECT bit_or(1 << a.height) FROM organisations up JOIN heights a ON a.kind = up.kind
                    WHERE up.id = ANY (string_to_array(trim(BOTH '/' FROM o.path), '/')::int[]) AND up.id <> o.id), 0),
                'NotStarted', 0, false, 0, ARRAY[]::text[], {reason}
            FROM organisations o JOIN heights h ON h.kind = o.kind
            WHERE o.path >= {round.Path} AND o.path < {end}
              AND o.opened_on <= {day} AND (o.closed_on IS NULL OR o.closed_on > {day})
              AND o.kind = ANY ({asked})
              AND (cardinality({levels}) = 0 OR h.height > 0 OR o.levels && {levels})
              AND (cardinality({areas}) = 0 OR EXISTS (SELECT FROM unnest({areas}) area WHERE starts_with(o.area, area)))
              AND (cardinality({affiliations}) = 0 OR o.affiliation = ANY ({affiliations}))
              AND (cardinality({codes}) = 0 OR EXISTS (SELECT FROM organisation_codes c WHERE c.organisation_id = o.id AND c.until IS NULL AND c.value = ANY ({codes})))
              AND NOT EXISTS (SELECT FROM obligations b WHERE b.round_id = {round.Id} AND b.organisation_id = o.id)
            """, cancel);
    }
}
