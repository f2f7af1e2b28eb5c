using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Shared.Language;
using Prakan.Shared.Pieces;

namespace Prakan.Platform.Audit;

/// <summary>Facts as people read them back: what was done, by whom, in which post.</summary>
public sealed class History(PrakanDb db, ActorNames names, Say say)
{
    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(IQueryable<Fact> facts, CancellationToken cancel, int most = 50, Func<Fact, string?>? receipt = null) =>
        await TellAsync(await LastAsync(facts, most, cancel), cancel, receipt);

    /// <summary>What was done in a whole office: each line names what it is about.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> ReadOfficeAsync(IQueryable<Fact> facts, CancellationToken cancel, int most)
    {
        var rows = await LastAsync(facts, most, cancel);
        var (subjects, titles) = (rows.Select(fact => fact.Subject).ToHashSet(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var module in Program.Modules)
            foreach (var (subject, title) in await module.TitlesAsync(db, subjects, cancel)) titles[subject] = title;
        return await TellAsync(rows, cancel, about: fact => titles.GetValueOrDefault(fact.Subject));
    }

    /// <summary>The same facts in the same order, told.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> TellAsync(List<Fact> rows, CancellationToken cancel, Func<Fact, string?>? receipt = null, Func<Fact, string?>? about = null)
    {
        if (rows.Count == 0) return [];
        var actors = await names.ReadAsync([.. rows.Select(fact => (fact.PersonId, fact.PostId))], cancel);
        return [.. rows.Select(fact => new HistoryEntry(fact.Sentence(say), fact.At, actors[(fact.PersonId, fact.PostId)], fact.Reason) { ReceiptNumber = receipt?.Invoke(fact), About = about?.Invoke(fact) })];
    }

    private static Task<List<Fact>> LastAsync(IQueryable<Fact> facts, int most, CancellationToken cancel) =>
        facts.AsNoTracking().OrderByDescending(fact => fact.Id).Take(most).ToListAsync(cancel);
}
