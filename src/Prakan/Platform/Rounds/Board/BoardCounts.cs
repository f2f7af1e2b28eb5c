using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Rounds.Board;

/// <summary>What is done to the counts beside reading them: folded as they come, and proved against a count from nothing.</summary>
public static class BoardCounts
{
    public static Task<int> FoldCountsAsync(this PrakanDb db, CancellationToken cancel) =>
        db.Database.SqlQuery<int>($"SELECT prakan_fold_counts() AS \"Value\"").SingleAsync(cancel);

    /// <summary>How many counts of a round differ from a count from nothing; right when none does.</summary>
    public static Task<int> CountFaultsAsync(this PrakanDb db, int round, CancellationToken cancel) =>
        db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM prakan_count_faults({round})").SingleAsync(cancel);

    public static Task<int> MendCountsAsync(this PrakanDb db, int round, CancellationToken cancel) =>
        db.Database.SqlQuery<int>($"SELECT prakan_mend_counts({round}) AS \"Value\"").SingleAsync(cancel);
}
