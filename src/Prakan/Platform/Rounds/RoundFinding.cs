using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;

namespace Prakan.Platform.Rounds;

internal static class RoundFinding
{
    /// <summary>A round in which somebody has something to do: it was issued at or below their post, or expects an organisation there.</summary>
    public static Task<Round?> FindRoundAsync(this PrakanDb db, int id, CurrentUser user, string verb, CancellationToken cancel)
    {
        var issued = db.Rounds.For(user, verb).Where(one => one.Id == id);
        var expected = db.Obligations.For(user, verb).Where(one => one.RoundId == id);
        return db.Rounds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && (issued.Any() || (one.State != RoundState.Draft && expected.Any())), cancel);
    }
}
