using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds;

namespace Prakan.Systems.Lec.Terms;

/// <summary>Lays down what a round of the register asks; once others have read it, it stays.</summary>
public sealed class TermsDesk(PrakanDb db)
{
    public Task<RegisterTerms?> FindAsync(Round round, CancellationToken cancel) => db.RegisterTerms.SingleOrDefaultAsync(one => one.RoundId == round.Id, cancel);

    public async Task LayAsync(Round round, OtherEntry others, int[] lunchEdges, CancellationToken cancel)
    {
        round.Lay();
        if (await FindAsync(round, cancel) is { } terms) terms.Say(others, lunchEdges);
        else db.Add(new RegisterTerms(round, others, lunchEdges));
        await db.SaveChangesAsync(cancel);
    }
}
