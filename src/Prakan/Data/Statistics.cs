using Microsoft.EntityFrameworkCore;

namespace Prakan.Data;

public static class Statistics
{
    /// <summary>Fewer rows leave the planner's picture of a table true enough; PostgreSQL looks again by itself within minutes.</summary>
    public const int ManyRows = 1_000;

    /// <summary>Lets the planner see what a bulk load has just brought; until then it takes the tables for empty.</summary>
    public static async Task CountRowsAsync(this PrakanDb db, CancellationToken cancel)
    {
        var patience = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        await db.Database.ExecuteSqlAsync($"SELECT prakan_count_rows()", cancel);
        db.Database.SetCommandTimeout(patience);
    }
}
