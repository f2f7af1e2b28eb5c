using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds.Obligations;

namespace Prakan.Systems.ESar.Standards;

/// <summary>What a round asks of one institution.</summary>
public sealed record Asked(RoundTerms Terms, IReadOnlyList<Framework> Frameworks);

public static class Asking
{
    public static async Task<Asked> AskedAsync(this PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var terms = await db.RoundTerms.AsNoTracking().SingleAsync(one => one.RoundId == obligation.RoundId, cancel);
        var frameworks = await db.Frameworks.AsNoTrackingWithIdentityResolution().Include(one => one.Standards.OrderBy(standard => standard.Place))
            .Where(one => terms.Frameworks.Contains(one.Id)).ToListAsync(cancel);
        // What must be there comes first.
        return new Asked(terms, [.. frameworks.Where(one => one.IsAskedOf(obligation.Organisation)).OrderBy(one => one.Level).ThenByDescending(one => one.Required).ThenBy(one => one.Id)]);
    }
}
