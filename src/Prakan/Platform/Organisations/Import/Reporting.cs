using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Npgsql;

namespace Prakan.Platform.Organisations.Import;

/// <summary>Counts what was found, and fetches as much of it as people read.</summary>
internal static class Reporting
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter() },
    };

    private const string Fault = """jsonb_build_object('row', x.row, 'column', x."column", 'found', x.found, 'rule', x.rule, 'details', x.details, 'isQuery', x.is_query)""";

    public const string Verdicts = $"""
        SELECT v.row, v.verdict, coalesce((SELECT jsonb_agg({Fault}) FROM import_faults x WHERE x.row = v.row), '[]')::text
        FROM import_verdicts v ORDER BY v.row
        """;

    private static readonly string Sql = $"""
        SELECT jsonb_build_object(
            'rows', count(*), 'new', count(*) FILTER (WHERE verdict = 'New'), 'changed', count(*) FILTER (WHERE verdict = 'Changed'),
            'unchanged', count(*) FILTER (WHERE verdict = 'Unchanged'), 'faulty', count(*) FILTER (WHERE verdict = 'Faulty'),
            'faultCount', (SELECT count(*) FROM import_faults WHERE NOT is_query), 'queryCount', (SELECT count(*) FROM import_faults WHERE is_query),
            'faults', coalesce((SELECT jsonb_agg({Fault}) FROM (SELECT * FROM import_faults ORDER BY is_query, row LIMIT {ImportReport.MostShown}) x), '[]'),
            'newcomers', coalesce((SELECT jsonb_agg(jsonb_build_object('row', n.row, 'code', n.code, 'name', n.name, 'kind', n.kind, 'parent', n.parent)) FROM (
                SELECT w.row, w.code, w.name, w.kind, coalesce(o.name, r.name) AS parent
                FROM import_verdicts v JOIN import_wanted w ON w.row = v.row LEFT JOIN import_parents p ON p.row = v.row
                LEFT JOIN organisations o ON o.id = p.parent_id LEFT JOIN import_rows r ON r.row = p.parent_row
                WHERE v.verdict = 'New' ORDER BY v.row LIMIT {ImportReport.MostExamples}) n), '[]'),
            'amendments', coalesce((SELECT jsonb_agg(jsonb_build_object('row', a.row, 'code', a.code, 'name', a.name, 'changes', a.changes)) FROM (
                SELECT w.row, w.code, w.name, coalesce(c.changes, '{EmptyObject}') || CASE WHEN w.smis IS DISTINCT FROM w.smis_now AND w.smis IS NOT NULL
                       THEN jsonb_build_object('smis', jsonb_build_array(w.smis_now, w.smis)) ELSE '{EmptyObject}' END AS changes
                FROM import_verdicts v JOIN import_wanted w ON w.row = v.row LEFT JOIN import_changes c ON c.row = v.row
                WHERE v.verdict = 'Changed' ORDER BY v.row LIMIT {ImportReport.MostExamples}) a), '[]'))::text
        FROM import_verdicts
        """;

    private static readonly Dictionary<string, int> Places = ImportColumns.All.Index().ToDictionary(column => column.Item.Key, column => column.Index);

    private const string EmptyObject = "{}";

    public static async Task<ImportReport> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql, connection) { CommandTimeout = 120 };
        var report = JsonSerializer.Deserialize<ImportReport>((string)(await command.ExecuteScalarAsync(cancel))!, Json)!;
        return report with { Faults = [.. report.Faults.OrderBy(fault => fault.IsQuery).ThenBy(fault => fault.Row).ThenBy(fault => Places[fault.Column])] };
    }
}
