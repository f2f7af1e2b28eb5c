namespace Prakan.Platform.Organisations.Import;

/// <summary>Finds, for every row at once, the organisation it speaks of and the parent it names, in the register or in the sheet itself.</summary>
internal static class Finding
{
    public const string Sql = """
        -- The widths of the sheet stay in memory, and the planner knows how many rows there are.
        -- Each of these statements runs once; what the database checks row by row behind them need not be planned row by row.
        SET LOCAL work_mem = '64MB';
        SET LOCAL plan_cache_mode = auto;
        ANALYZE import_rows (row);

        CREATE TEMPORARY TABLE import_kinds ON COMMIT DROP AS
        SELECT * FROM unnest(@kinds, @thai) AS kinds (kind, thai);

        -- Which kind may stand below which, as the register itself has it.
        CREATE TEMPORARY TABLE import_legal ON COMMIT DROP AS
        SELECT * FROM unnest(@children, @parents) AS pairs (kind, below);

        CREATE TEMPORARY TABLE import_found ON COMMIT DROP AS
        WITH bearers AS (
            SELECT r.row, c.organisation_id FROM import_rows r
            JOIN organisation_codes c ON c.value = r.code AND c.until IS NULL AND (r.scheme IS NULL OR c.scheme = r.scheme)
            UNION ALL
            SELECT row, substr(code, 2)::integer FROM import_rows WHERE code LIKE '#%')
        SELECT DISTINCT ON (r.row) r.row, r.code, r.parent_code, coalesce(o.kind, r.kind) AS kind,
               o.id, o.kind AS kind_now, o.path, o.parent_id, o.opened_on, o.closed_on, count(o.id) OVER (PARTITION BY r.row) AS bearers
        FROM import_rows r
        LEFT JOIN bearers b ON b.row = r.row
        LEFT JOIN organisations o ON o.id = b.organisation_id;

        CREATE TEMPORARY TABLE import_parents ON COMMIT DROP AS
        WITH wanted AS MATERIALIZED (
            SELECT DISTINCT parent_code AS code FROM import_rows WHERE parent_code IS NOT NULL),
        candidates AS (
            SELECT f.code, f.row, f.id, f.kind, f.path, f.closed_on FROM import_found f JOIN wanted USING (code)
            UNION ALL
            SELECT c.value, NULL, o.id, o.kind, o.path, o.closed_on
            FROM wanted w JOIN organisation_codes c ON c.value = w.code AND c.until IS NULL JOIN organisations o ON o.id = c.organisation_id
            UNION ALL
            SELECT w.code, NULL, o.id, o.kind, o.path, o.closed_on
            FROM wanted w JOIN organisations o ON w.code LIKE '#%' AND o.id = substr(w.code, 2)::integer),
        named AS (
            SELECT DISTINCT ON (f.row) f.row, c.row AS parent_row, c.id AS parent_id, c.path, c.closed_on, l.kind IS NOT NULL AS legal
            FROM import_found f JOIN candidates c ON c.code = f.parent_code
            LEFT JOIN import_legal l ON l.kind = f.kind AND l.below = c.kind
            ORDER BY f.row, f.id IS NULL OR c.id IS DISTINCT FROM f.parent_id, l.kind IS NULL, c.id IS NULL, c.row)
        SELECT * FROM named
        UNION ALL
        SELECT f.row, NULL, o.id, o.path, o.closed_on, l.kind IS NOT NULL
        FROM import_found f JOIN organisations o ON o.id = @below
        LEFT JOIN import_legal l ON l.kind = f.kind AND l.below = o.kind
        WHERE f.id IS NULL AND f.parent_code IS NULL;

        -- New rows that hang on the tree; what is never reached hangs on itself.
        CREATE TEMPORARY TABLE import_reached ON COMMIT DROP AS
        WITH RECURSIVE newcomers AS MATERIALIZED (
            SELECT f.row, CASE WHEN p.parent_id IS NULL THEN p.parent_row END AS parent_row
            FROM import_found f LEFT JOIN import_parents p ON p.row = f.row WHERE f.id IS NULL),
        reached AS (
            SELECT row FROM newcomers WHERE parent_row IS NULL
            UNION ALL
            SELECT n.row FROM reached r JOIN newcomers n ON n.parent_row = r.row)
        SELECT row FROM reached;

        ANALYZE import_found (row, id); ANALYZE import_parents (row, parent_row); ANALYZE import_reached
        """;
}
