using Npgsql;
using NpgsqlTypes;

namespace Prakan.Platform.Organisations.Import;

/// <summary>Streams the rows by COPY into a table of this transaction's own; only what cells say is looked at on the way.</summary>
internal static class Staging
{
    private const int ProgressEvery = 2_000;

    private static readonly string Tables = $"""
        CREATE TEMPORARY TABLE import_rows (row integer NOT NULL, scheme_inferred boolean NOT NULL, {string.Join(", ", ImportColumns.All.Select(column => $"{column.Key} {column.SqlType}"))}) ON COMMIT DROP;
        CREATE TEMPORARY TABLE import_faults (row integer NOT NULL, "column" text NOT NULL, found text, rule text NOT NULL, details text[] NOT NULL, is_query boolean NOT NULL) ON COMMIT DROP
        """;

    private static readonly string CopyRows =
        $"COPY import_rows (row, scheme_inferred, {string.Join(", ", ImportColumns.All.Select(column => column.Key))}) FROM STDIN (FORMAT binary)";

    public static async Task<int> FillAsync(NpgsqlConnection connection, ImportSheet sheet, IProgress<int>? progress, CancellationToken cancel)
    {
        await using (var create = new NpgsqlCommand(Tables, connection)) await create.ExecuteNonQueryAsync(cancel);
        var faults = new List<ImportFault>();
        var count = 0;
        await using (var copy = await connection.BeginBinaryImportAsync(CopyRows, cancel))
        {
            await foreach (var row in sheet.RowsAsync())
            {
                var staged = StagedRow.Read(row, sheet.Heading);
                faults.AddRange(staged.Faults);
                await WriteAsync(copy, staged, cancel);
                if (++count % ProgressEvery == 0) progress?.Report(count);
            }
            await copy.CompleteAsync(cancel);
        }
        progress?.Report(count);
        await KeepAsync(connection, faults, cancel);
        return count;
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, StagedRow row, CancellationToken cancel)
    {
        await copy.StartRowAsync(cancel);
        await copy.WriteAsync(row.Number, NpgsqlDbType.Integer, cancel);
        await copy.WriteAsync(row.SchemeInferred, NpgsqlDbType.Boolean, cancel);
        for (var i = 0; i < row.Values.Length; i++)
        {
            if (row.Values[i] is { } value) await copy.WriteAsync(value, ImportColumns.All[i].Type, cancel);
            else await copy.WriteNullAsync(cancel);
        }
    }

    private static async Task KeepAsync(NpgsqlConnection connection, List<ImportFault> faults, CancellationToken cancel)
    {
        if (faults.Count == 0) return;
        await using var copy = await connection.BeginBinaryImportAsync("COPY import_faults FROM STDIN (FORMAT binary)", cancel);
        foreach (var fault in faults)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(fault.Row, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(fault.Column, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(fault.Found, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(fault.Rule, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(fault.Details, NpgsqlDbType.Text | NpgsqlDbType.Array, cancel);
            await copy.WriteAsync(fault.IsQuery, NpgsqlDbType.Boolean, cancel);
        }
        await copy.CompleteAsync(cancel);
    }
}
