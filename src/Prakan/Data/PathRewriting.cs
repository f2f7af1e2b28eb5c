using Microsoft.EntityFrameworkCore;
using Prakan.Shared;

namespace Prakan.Data;

/// <summary>Rewrites every owned row below a moved organisation, in the mover's transaction.</summary>
public static class PathRewriting
{
    public static async Task RewritePathsAsync(this PrakanDb db, string before, string after, CancellationToken cancel)
    {
        var end = before + "~";
        foreach (var (table, column) in PathColumns(db))
        {
            // The names come from the model; the paths are parameters.
            var update = string.Concat("UPDATE ", table, " SET ", column, " = {0} || substr(", column, ", {1}) WHERE ", column, " >= {2} AND ", column, " < {3}");
            await db.Database.ExecuteSqlRawAsync(update, [after, before.Length + 1, before, end], cancel);
        }
    }

    private static IEnumerable<(string Table, string Column)> PathColumns(PrakanDb db) =>
        from entity in db.Model.GetEntityTypes()
        where typeof(IOwned).IsAssignableFrom(entity.ClrType)
        // What has no key in the model is kept by the database, which follows the move by itself.
        where entity.FindPrimaryKey() is not null
        from property in entity.GetProperties()
        where property.Name.EndsWith(nameof(IOwned.Path), StringComparison.Ordinal)
        select (entity.GetTableName()!, property.GetColumnName());
}
