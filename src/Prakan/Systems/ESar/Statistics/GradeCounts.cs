using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>What is done to the counts beside reading them: folded as they come, and proved against a count from nothing.</summary>
public static class GradeCounts
{
    public static Task<int> FoldGradesAsync(this PrakanDb db, CancellationToken cancel) =>
        db.Database.SqlQuery<int>($"SELECT prakan_fold_grades() AS \"Value\"").SingleAsync(cancel);

    /// <summary>How many counts differ from a count from nothing; right when none does.</summary>
    public static Task<int> GradeFaultsAsync(this PrakanDb db, CancellationToken cancel) =>
        db.Database.SqlQuery<int>($"SELECT prakan_grade_faults() AS \"Value\"").SingleAsync(cancel);
}
