using Microsoft.EntityFrameworkCore;
using Prakan.Data;

namespace Prakan.Platform.Rounds;

public static class RoundIds
{
    public static Task<int> NextRoundIdAsync(this PrakanDb db, CancellationToken cancel = default) =>
        db.Database.SqlQuery<int>($"SELECT nextval('round_ids')::int AS \"Value\"").SingleAsync(cancel);
}
