namespace Prakan.Platform.Organisations.Import;

/// <summary>Every rule that a set of rows can break, each found in all rows at once.</summary>
internal static class Faulting
{
    public const string Sql = """
        -- What is borne already may have any shape.
        DELETE FROM import_faults x USING import_found f
        WHERE f.row = x.row AND f.id IS NOT NULL AND x."column" = 'code' AND x.rule IN ('organisation.code-shape', 'organisation.import.zeros-lost');

        INSERT INTO import_faults
        SELECT row, 'code', code, 'organisation.import.number-unknown', '{}'::text[], false FROM import_found WHERE id IS NULL AND code LIKE '#%'
        UNION ALL
        SELECT row, 'code', code, 'organisation.import.ambiguous', '{}', false FROM import_found WHERE bearers > 1
        UNION ALL
        SELECT row, 'code', code, 'organisation.import.code-twice', ARRAY[first::text], false
        FROM (SELECT f.row, f.code, min(f.row) OVER (PARTITION BY f.code, coalesce(f.id::text, r.scheme)) AS first
              FROM import_found f JOIN import_rows r ON r.row = f.row WHERE f.code IS NOT NULL) same WHERE row > first
        UNION ALL
        SELECT row, 'smis', smis, 'organisation.import.code-twice', ARRAY[first::text], false
        FROM (SELECT row, smis, min(row) OVER (PARTITION BY smis) AS first FROM import_rows WHERE smis IS NOT NULL) same WHERE row > first
        UNION ALL
        SELECT w.row, 'smis', w.smis, 'organisation.import.smis-taken', '{}', false
        FROM import_wanted w JOIN organisation_codes c ON c.scheme = 'smis' AND c.value = w.smis AND c.until IS NULL AND c.organisation_id IS DISTINCT FROM w.id
        WHERE NOT EXISTS (SELECT FROM import_wanted other WHERE other.id = c.organisation_id AND other.smis <> other.smis_now)
        UNION ALL
        SELECT f.row, 'code', f.code, 'organisation.import.other-kind', ARRAY[k.thai], false
        FROM import_found f JOIN import_rows r ON r.row = f.row JOIN import_kinds k ON k.kind = f.kind_now WHERE r.kind <> f.kind_now
        UNION ALL
        SELECT DISTINCT ON (f.row) f.row, 'code', f.code, 'organisation.import.other-kind', ARRAY[k.thai], false
        FROM import_found f JOIN import_rows r ON r.row = f.row AND r.scheme_inferred
        JOIN organisation_codes c ON c.value = f.code AND c.until IS NULL AND c.scheme <> 'smis' JOIN organisations o ON o.id = c.organisation_id JOIN import_kinds k ON k.kind = o.kind
        WHERE f.id IS NULL
        UNION ALL
        SELECT f.row, 'code', f.code, 'organisation.import.outside', '{}', false
        FROM import_found f JOIN organisations b ON b.id = @below WHERE f.path < b.path OR f.path >= b.path || '~'
        UNION ALL
        SELECT f.row, 'kind', '', 'organisation.import.kind-missing', '{}', false
        FROM import_found f WHERE f.kind IS NULL AND NOT EXISTS (SELECT FROM import_faults x WHERE x.row = f.row AND x."column" = 'kind')
        UNION ALL
        SELECT w.row, 'name', '', 'organisation.import.name-missing', '{}', false
        FROM import_wanted w WHERE w.name IS NULL AND NOT EXISTS (SELECT FROM import_faults x WHERE x.row = w.row AND x."column" = 'name')
        UNION ALL
        SELECT r.row, 'area', r.area, 'organisation.import.area-unknown', '{}', false
        FROM import_rows r LEFT JOIN areas a ON a.code = r.area COLLATE "C" WHERE r.area IS NOT NULL AND a.code IS NULL
        UNION ALL
        SELECT row, CASE WHEN latitude IS NULL THEN 'latitude' ELSE 'longitude' END, '', 'organisation.import.half-place', '{}', false
        FROM import_wanted w WHERE (latitude IS NULL) <> (longitude IS NULL)
            AND NOT EXISTS (SELECT FROM import_faults x WHERE x.row = w.row AND x."column" IN ('latitude', 'longitude'))
        UNION ALL
        SELECT f.row, 'parent_code', f.parent_code, 'organisation.import.parent-unknown', '{}', false
        FROM import_found f LEFT JOIN import_parents p ON p.row = f.row WHERE f.parent_code IS NOT NULL AND p.row IS NULL
        UNION ALL
        SELECT f.row, 'parent_code', f.parent_code, 'organisation.import.circle', '{}', false
        FROM import_found f WHERE f.id IS NULL AND f.row NOT IN (SELECT row FROM import_reached)
        UNION ALL
        SELECT f.row, CASE WHEN f.parent_code IS NULL THEN 'kind' ELSE 'parent_code' END, coalesce(f.parent_code, k.thai), 'organisation.kind-misplaced', ARRAY[k.thai], false
        FROM import_found f JOIN import_kinds k ON k.kind = f.kind JOIN import_reached USING (row) LEFT JOIN import_parents p ON p.row = f.row
        WHERE f.id IS NULL AND CASE WHEN p.row IS NULL THEN f.parent_code IS NULL AND f.kind <> 'Country' ELSE NOT p.legal END
        UNION ALL
        SELECT f.row, 'parent_code', f.parent_code, 'organisation.import.outside', '{}', false
        FROM import_found f JOIN import_parents p ON p.row = f.row JOIN organisations b ON b.id = @below
        WHERE f.id IS NULL AND (p.path < b.path OR p.path >= b.path || '~')
        UNION ALL
        SELECT f.row, 'parent_code', coalesce(f.parent_code, ''), 'organisation.parent-closed', '{}', false
        FROM import_found f JOIN import_parents p ON p.row = f.row WHERE f.id IS NULL AND p.closed_on <= @on
        UNION ALL
        SELECT f.row, 'parent_code', f.parent_code, 'organisation.import.moved', ARRAY[coalesce(o.name, '–')], false
        FROM import_found f JOIN import_parents p ON p.row = f.row LEFT JOIN organisations o ON o.id = f.parent_id
        WHERE f.id IS NOT NULL AND p.parent_id IS DISTINCT FROM f.parent_id
        UNION ALL
        SELECT w.row, 'code', w.code, 'organisation.closed-already', '{}', false
        FROM import_wanted w JOIN import_found f ON f.row = w.row WHERE f.closed_on <= @on
        UNION ALL
        SELECT w.row, 'code', w.code, 'organisation.before-last-change', ARRAY[p."from"::text], false
        FROM import_wanted w JOIN organisation_periods p ON p.organisation_id = w.id AND p.until IS NULL AND p."from" > @on
        UNION ALL
        SELECT r.row, 'opened_on', r.opened_on::text, 'organisation.import.opening-differs', ARRAY[f.opened_on::text], false
        FROM import_rows r JOIN import_found f ON f.row = r.row WHERE r.opened_on <> f.opened_on
        UNION ALL
        SELECT r.row, 'opened_on', r.opened_on::text, 'organisation.import.opens-later', '{}', false
        FROM import_rows r JOIN import_found f ON f.row = r.row WHERE f.id IS NULL AND r.opened_on > @on;

        CREATE TEMPORARY TABLE import_verdicts ON COMMIT DROP AS
        SELECT f.row, CASE WHEN x.row IS NOT NULL THEN 'Faulty' WHEN f.id IS NULL THEN 'New' WHEN w.row IS NOT NULL THEN 'Changed' ELSE 'Unchanged' END AS verdict
        FROM import_found f
        LEFT JOIN (SELECT DISTINCT row FROM import_faults WHERE NOT is_query) x ON x.row = f.row
        LEFT JOIN import_wanted w ON w.row = f.row
        """;
}
