using Microsoft.EntityFrameworkCore;

namespace Prakan.Data;

/// <summary>Whoever asks for one row by its key is answered the same way whatever their reach: the plan may be kept. Lists may not, see <see cref="Postgres"/>.</summary>
internal static class KeptPlans
{
    /// <summary>From here to the end of the request.</summary>
    public static Task KeepPlansAsync(this PrakanDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT set_config('plan_cache_mode', 'auto', false)", cancel);
}
