namespace Prakan.Platform.Organisations.Import;

/// <summary>Writes what was found to differ: organisations, their periods, codes and facts, each as one statement.</summary>
internal static class Writing
{
    /// <summary>Which tables it fills.</summary>
    public static readonly string[] Tables = ["organisations", "organisation_periods", "organisation_codes", "facts", "fact_heads"];

    private static readonly string Columns = Each(column => column.Key);
    private static readonly string Wanted = Each(column => $"w.{column.Key}");
    private static readonly string Assigned = Each(column => $"{column.Key} = w.{column.Key}");

    public static readonly string Sql = $"""
        CREATE TEMPORARY TABLE import_founded ON COMMIT DROP AS
        WITH RECURSIVE numbered AS MATERIALIZED (
            SELECT w.row, nextval('organisation_ids')::integer AS id, p.parent_row, p.parent_id, p.path AS parent_path
            FROM import_wanted w LEFT JOIN import_parents p ON p.row = w.row WHERE w.id IS NULL ORDER BY w.row),
        placed AS (
            SELECT row, id, parent_id, coalesce(parent_path, '/') || id || '/' AS path FROM numbered WHERE parent_row IS NULL OR parent_id IS NOT NULL
            UNION ALL
            SELECT n.row, n.id, p.id, p.path || n.id || '/' FROM placed p JOIN numbered n ON n.parent_row = p.row AND n.parent_id IS NULL)
        SELECT p.row, p.id, p.parent_id, p.path, coalesce(w.opened_on, @on) AS opened_on FROM placed p JOIN import_wanted w ON w.row = p.row;

        ANALYZE import_founded (row); ANALYZE import_changes (row, id);

        INSERT INTO organisations (id, parent_id, path, kind, opened_on, code, {Columns})
        SELECT n.id, n.parent_id, n.path, w.kind, n.opened_on, w.code, {Wanted}
        FROM import_founded n JOIN import_wanted w ON w.row = n.row ORDER BY n.path;

        INSERT INTO organisation_periods (organisation_id, path, "from", parent_id, kind, {Columns})
        SELECT n.id, n.path, n.opened_on, n.parent_id, w.kind, {Wanted}
        FROM import_founded n JOIN import_wanted w ON w.row = n.row ORDER BY n.path;

        INSERT INTO organisation_codes (organisation_id, path, scheme, value, "from")
        SELECT n.id, n.path, w.scheme, w.code, n.opened_on FROM import_founded n JOIN import_wanted w ON w.row = n.row;

        UPDATE organisations o SET {Assigned} FROM import_wanted w JOIN import_changes c ON c.row = w.row WHERE o.id = w.id;

        UPDATE organisation_periods p SET {Assigned} FROM import_wanted w JOIN import_changes c ON c.row = w.row
        WHERE p.organisation_id = w.id AND p.until IS NULL AND p."from" = @on;

        WITH ended AS (
            UPDATE organisation_periods p SET until = @on FROM import_changes c
            WHERE p.organisation_id = c.id AND p.until IS NULL AND p."from" < @on
            RETURNING c.row, p.organisation_id, p.path, p.parent_id, p.kind)
        INSERT INTO organisation_periods (organisation_id, path, "from", parent_id, kind, {Columns})
        SELECT e.organisation_id, e.path, @on, e.parent_id, e.kind, {Wanted} FROM ended e JOIN import_wanted w ON w.row = e.row;

        UPDATE organisation_codes c SET until = @on FROM import_wanted w
        WHERE c.organisation_id = w.id AND c.scheme = 'smis' AND c.until IS NULL AND w.smis <> w.smis_now;

        INSERT INTO organisation_codes (organisation_id, path, scheme, value, "from")
        SELECT o.id, o.path, 'smis', w.smis, coalesce(n.opened_on, @on)
        FROM import_wanted w LEFT JOIN import_founded n ON n.row = w.row JOIN organisations o ON o.id = coalesce(w.id, n.id)
        WHERE w.smis IS DISTINCT FROM w.smis_now AND w.smis IS NOT NULL AND (w.id IS NOT NULL OR w.scheme <> 'smis');

        UPDATE organisations o SET code = w.smis FROM import_wanted w
        WHERE o.id = w.id AND w.smis IS DISTINCT FROM w.smis_now AND w.smis IS NOT NULL AND o.code COLLATE "C" IN ('', w.smis_now);

        INSERT INTO facts (at, action, person_id, post_id, address, organisation_id, path, subject, reason, detail)
        SELECT @at, v.action, @person, @post, @address, v.id, v.path, 'organisation:' || v.id, NULL, v.detail
        FROM (
            SELECT n.row, n.id, n.path, 'organisation.founded' AS action, jsonb_build_object('name', w.name, 'kind', w.kind, 'on', n.opened_on) AS detail
            FROM import_founded n JOIN import_wanted w ON w.row = n.row
            UNION ALL
            SELECT c.row, o.id, o.path, 'organisation.corrected', c.changes FROM import_changes c JOIN organisations o ON o.id = c.id
            UNION ALL
            SELECT w.row, o.id, o.path, 'organisation.recoded', jsonb_build_object('scheme', 'smis', 'before', w.smis_now, 'after', w.smis)
            FROM import_wanted w JOIN organisations o ON o.id = w.id WHERE w.smis <> w.smis_now) v
        ORDER BY v.id, v.row;

        INSERT INTO facts (at, action, person_id, post_id, address, organisation_id, path, subject, detail)
        SELECT @at, 'organisation.imported', @person, @post, @address, o.id, o.path, @subject, @counts::jsonb
        FROM organisations o WHERE o.id = @below OR (@below IS NULL AND o.parent_id IS NULL)
        """;

    private static string Each(Func<ImportColumn, string> sql) => string.Join(", ", ImportColumns.Details.Select(sql));
}
