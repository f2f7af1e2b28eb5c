using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;

namespace Prakan.Platform.Rounds;

/// <summary>Who a round expects, as the tree stands on a day: the list that is frozen when it opens.</summary>
internal static class ExpectedList
{
    private static readonly (OrganisationKind Kind, ReportLevel Level)[] Levels =
        [.. Enum.GetValues<OrganisationKind>().Select(kind => (kind, ReportLevels.Of(kind))).Where(pair => pair.Item2 is not null).Select(pair => (pair.kind, pair.Item2!.Value))];

    private static readonly string[] Kinds = [.. Levels.Select(pair => $"{pair.Kind}")];
    private static readonly string[] Names = [.. Levels.Select(pair => $"{pair.Level}")];
    private static readonly int[] Heights = [.. Levels.Select(pair => (int)pair.Level)];

    public static IQueryable<ExpectedOne> Expected(this PrakanDb db, Round round, DateOnly day)
    {
        var end = round.Path + "~";
        var expected = round.Plan.Expected;
        var (asked, levels) = (expected.Kinds.Select(kind => $"{kind}").ToArray(), expected.Levels.ToArray());
        var (areas, affiliations, codes) = (expected.Areas.ToArray(), expected.Affiliations.ToArray(), expected.Codes.ToArray());
        return db.Database.SqlQuery<ExpectedOne>($"""
            SELECT o.id AS "OrganisationId", o.path AS "Path", o.kind AS "Kind", h.level AS "Level", coalesce((
                    SELECT bit_or(1 << a.height) FROM organisations up JOIN unnest({Kinds}, {Heights}) AS a (kind, height) ON a.kind = up.kind
                    WHERE up.id = ANY (string_to_array(trim(BOTH '/' FROM o.path), '/')::int[]) AND up.id <> o.id), 0) AS "Above"
            FROM organisations o JOIN unnest({Kinds}, {Names}, {Heights}) AS h (kind, level, height) ON h.kind = o.kind
            WHERE o.path >= {round.Path} AND o.path < {end}
              AND o.opened_on <= {day} AND (o.closed_on IS NULL OR o.closed_on > {day})
              AND o.kind = ANY ({asked})
              AND (cardinality({levels}) = 0 OR h.height > 0 OR o.levels && {levels})
              AND (cardinality({areas}) = 0 OR EXISTS (SELECT FROM unnest({areas}) area WHERE starts_with(o.area, area)))
              AND (cardinality({affiliations}) = 0 OR o.affiliation = ANY ({affiliations}))
              AND (cardinality({codes}) = 0 OR EXISTS (SELECT FROM organisation_codes c WHERE c.organisation_id = o.id AND c.until IS NULL AND c.value = ANY ({codes})))
            """);
    }

    /// <summary>Expected, and not yet written down.</summary>
    public static IQueryable<ExpectedOne> Missing(this PrakanDb db, Round round, DateOnly day) =>
        db.Expected(round, day).Where(one => !db.Obligations.Any(row => row.RoundId == round.Id && row.OrganisationId == one.OrganisationId));

    /// <summary>Which levels stand above an organisation, one bit each.</summary>
    public static async Task<int> AboveAsync(this PrakanDb db, Organisation organisation, CancellationToken cancel)
    {
        var above = organisation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(int.Parse).ToArray();
        var kinds = await db.Organisations.Where(one => above.Contains(one.Id)).Select(one => one.Kind).Distinct().ToListAsync(cancel);
        return ReportLevels.Bits(kinds.Select(kind => ReportLevels.Of(kind)).OfType<ReportLevel>());
    }

    /// <summary>Written down, but below other levels than it says; asked once for each parent, not for each child.</summary>
    public static Task<List<MovedOne>> MovedAsync(this PrakanDb db, Round round, CancellationToken cancel) =>
        db.Database.SqlQuery<MovedOne>($"""
            WITH listed AS MATERIALIZED (
                    SELECT id, above, left(path, -(length(organisation_id::text) + 1)) AS up FROM obligations WHERE round_id = {round.Id}),
                parents AS (
                    SELECT up, coalesce((SELECT bit_or(1 << a.height) FROM organisations o JOIN unnest({Kinds}, {Heights}) AS a (kind, height) ON a.kind = o.kind
                        WHERE o.id = ANY (string_to_array(trim(BOTH '/' FROM up), '/')::int[])), 0) AS above
                    FROM (SELECT DISTINCT up FROM listed) AS each)
            SELECT listed.id AS "ObligationId", parents.above AS "Above" FROM listed JOIN parents USING (up) WHERE parents.above <> listed.above
            """).ToListAsync(cancel);
}

/// <summary>An organisation that a round expects.</summary>
internal sealed record ExpectedOne(int OrganisationId, string Path, string Kind, string Level, int Above)
{
    public OrganisationKind OrganisationKind => Enum.Parse<OrganisationKind>(Kind);
    public ReportLevel ReportLevel => Enum.Parse<ReportLevel>(Level);
}

/// <summary>A report whose organisation stands below other levels than before.</summary>
internal sealed record MovedOne(long ObligationId, int Above);
