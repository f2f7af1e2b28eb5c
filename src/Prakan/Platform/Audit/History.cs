using Microsoft.EntityFrameworkCore;
using Prakan.Shared.Language;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Audit;

/// <summary>Facts as people read them back: what was done, by whom, in which post.</summary>
public sealed class History(ActorNames names, Say say)
{
    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(IQueryable<Fact> facts, CancellationToken cancel, int most = 50, Func<Fact, string?>? receipt = null)
    {
        var rows = await facts.AsNoTracking().OrderByDescending(fact => fact.Id).Take(most).ToListAsync(cancel);
        return await TellAsync(rows, cancel, receipt);
    }

    /// <summary>The same facts in the same order, told.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> TellAsync(List<Fact> rows, CancellationToken cancel, Func<Fact, string?>? receipt = null)
    {
        if (rows.Count == 0) return [];
        var actors = await names.ReadAsync([.. rows.Select(fact => (fact.PersonId, fact.PostId))], cancel);
        return [.. rows.Select(fact => new HistoryEntry(fact.Sentence(say), fact.At, actors[(fact.PersonId, fact.PostId)], fact.Reason) { ReceiptNumber = receipt?.Invoke(fact) })];
    }
}
