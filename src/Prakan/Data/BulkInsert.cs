using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Prakan.Data;

/// <summary>Writes many new rows of one kind by COPY. PostgreSQL refuses COPY into a table with row-level security, so the rows go by a temporary one.</summary>
public static class BulkInsert
{
    private const int Chunk = 5_000;

    /// <summary>Inside the caller's transaction; rows refer to each other by keys, since nothing is tracked.</summary>
    public static Task BulkInsertAsync<T>(this PrakanDb db, IEnumerable<T> rows, Action<int> written, CancellationToken cancel = default)
        where T : class => db.InsertAsync(rows, numbered: false, written, cancel);

    /// <summary>The same for rows that bring their numbers.</summary>
    public static Task BulkInsertNumberedAsync<T>(this PrakanDb db, IEnumerable<T> rows, Action<int> written, CancellationToken cancel = default)
        where T : class => db.InsertAsync(rows, numbered: true, written, cancel);

    private static async Task InsertAsync<T>(this PrakanDb db, IEnumerable<T> rows, bool numbered, Action<int> written, CancellationToken cancel)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var (table, columns) = (entity.GetTableName()!, BulkColumn.Of(entity, numbered));
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();

        await RunAsync(connection, $"CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT {names} FROM {table} WHERE false", cancel);
        using var chunks = rows.Chunk(Chunk).GetEnumerator();
        for (var chunk = Next(chunks); chunk is not null;)
        {
            await CopyAsync(connection, $"COPY incoming ({names}) FROM STDIN (FORMAT BINARY)", columns, chunk, cancel);
            // The next rows are made while the database takes these.
            var (taken, next) = (RunAsync(connection, $"INSERT INTO {table} ({names}) SELECT {names} FROM incoming; TRUNCATE incoming", cancel), Task.Run(() => Next(chunks), cancel));
            await Task.WhenAll(taken, next);
            written(chunk.Length);
            chunk = await next;
        }
        await RunAsync(connection, "DROP TABLE incoming", cancel);
    }

    private static T[]? Next<T>(IEnumerator<T[]> chunks) => chunks.MoveNext() ? chunks.Current : null;

    private static async Task CopyAsync(NpgsqlConnection connection, string copy, BulkColumn[] columns, object[] rows, CancellationToken cancel)
    {
        await using var writer = await connection.BeginBinaryImportAsync(copy, cancel);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancel);
            foreach (var column in columns)
            {
                if (column.Read(row) is { } value) await writer.WriteAsync(value, column.Type, cancel);
                else await writer.WriteNullAsync(cancel);
            }
        }
        await writer.CompleteAsync(cancel);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        // Names of tables and columns come from the model. A large chunk may take longer than a page's query.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
