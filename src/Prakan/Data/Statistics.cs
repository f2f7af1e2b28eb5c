using Microsoft.EntityFrameworkCore;

namespace Prakan.Data;

public static class Statistics
{
    /// <summary>Fewer rows leave the planner's picture of a table true enough; PostgreSQL looks again by itself within minutes.</summary>
    public const int ManyRows = 1_000;

    /// <summary>Lets the planner see what a bulk load has just brought, into these tables or anywhere; until then it takes them for empty.</summary>
    public static async Task CountRowsAsync(this PrakanDb db, CancellationToken cancel, params string[] tables)
    {
        var patience = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        if (tables is []) await db.Database.ExecuteSqlAsync($"SELECT prakan_count_rows()", cancel);
        else await db.Database.ExecuteSqlAsync($"SELECT prakan_count_rows({tables})", cancel);
        db.Database.SetCommandTimeout(patience);
    }
}
