using Microsoft.EntityFrameworkCore;

namespace Prakan.Data;

/// <summary>Gives new rows their numbers before they are written, so that others can refer to them.</summary>
public static class Numbering
{
    public static async Task NumberAsync<T>(this PrakanDb db, IReadOnlyList<T> rows, CancellationToken cancel = default)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var (table, key) = (entity.GetTableName()!, entity.FindPrimaryKey()!.Properties[0]);
        var column = key.GetColumnName();
        var numbers = await db.Database.SqlQuery<long>($"SELECT nextval(pg_get_serial_sequence({table}, {column})) AS \"Value\" FROM generate_series(1, {rows.Count})").ToListAsync(cancel);
        foreach (var (row, number) in rows.Zip(numbers)) key.PropertyInfo!.SetValue(row, number);
    }
}
