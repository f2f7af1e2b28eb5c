namespace Prakan.Platform.Organisations.Import;

/// <summary>Sets every row against the organisation it speaks of. A column that the sheet does not have says nothing.</summary>
internal static class Comparing
{
    public static string Sql(ImportHeading heading) => $"""
        CREATE TEMPORARY TABLE import_wanted ON COMMIT DROP AS
        SELECT r.row, f.id, f.kind, r.code, r.scheme, r.opened_on, r.smis, s.value AS smis_now, {Each(column => $"w.{column.Key}")}
        FROM import_rows r
        JOIN import_found f ON f.row = r.row
        LEFT JOIN organisations o ON o.id = f.id
        LEFT JOIN organisation_codes s ON s.organisation_id = f.id AND s.scheme = '{CodeScheme.Smis}' AND s.until IS NULL
        CROSS JOIN LATERAL (SELECT {Each(column => $"{NewValue(column, heading)} AS {column.Key}")}) w
        WHERE f.id IS NULL
           OR ({Each(column => $"w.{column.Key}")}) IS DISTINCT FROM ({Each(column => $"o.{column.Key}")})
           OR r.smis <> s.value OR (r.smis IS NOT NULL AND s.value IS NULL);

        ANALYZE import_wanted (row, id);

        CREATE TEMPORARY TABLE import_changes ON COMMIT DROP AS
        SELECT w.row, w.id, jsonb_object_agg(c.key, jsonb_build_array(c.before, c.after)) AS changes
        FROM import_wanted w
        JOIN organisations o ON o.id = w.id
        CROSS JOIN LATERAL (VALUES {Each(column => $"('{Camel(column.Key)}', {Shown("o", column)}, {Shown("w", column)})")}) c (key, before, after)
        WHERE c.before COLLATE "C" IS DISTINCT FROM c.after
        GROUP BY w.row, w.id
        """;

    private static string NewValue(ImportColumn column, ImportHeading heading) => (column.Key, heading.Has(column.Key)) switch
    {
        ("levels", false) => "coalesce(o.levels, '{}')",
        (_, false) => $"o.{column.Key}",
        _ => column.NewValue ?? $"r.{column.Key}",
    };

    private static string Shown(string row, ImportColumn column) =>
        column.SqlType == "text[]" ? $"array_to_string({row}.{column.Key}, ', ')" : $"{row}.{column.Key}::text";

    private static string Each(Func<ImportColumn, string> sql) => string.Join(", ", ImportColumns.Details.Select(sql));

    /// <summary>The name that a fact gives the same detail.</summary>
    internal static string Camel(string key) =>
        string.Concat(key.Split('_').Select((word, place) => place == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
