using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Files;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Entries;

/// <summary>What stands in one office's report, indicator by indicator, read once.</summary>
internal static class WrittenEntries
{
    public static async Task<IReadOnlyList<EntryCheck>> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel) =>
        await ReadAsync(db, obligation, await db.AskedOfAsync(obligation, cancel), cancel);

    public static async Task<EntryCheck> ReadAsync(PrakanDb db, Obligation obligation, Indicator indicator, CancellationToken cancel) => (await ReadAsync(db, obligation, [indicator], cancel))[0];

    private static async Task<IReadOnlyList<EntryCheck>> ReadAsync(PrakanDb db, Obligation obligation, IReadOnlyList<Indicator> asked, CancellationToken cancel)
    {
        var keys = asked.Select(one => one.Key).ToArray();
        var entries = await db.Entries.Where(one => one.ObligationId == obligation.Id && keys.Contains(one.Indicator)).ToDictionaryAsync(one => one.Indicator, cancel);
        var slots = asked.SelectMany(one => EntrySlots.Of(obligation, one)).Select(slot => slot.Name).ToArray();
        var files = (await db.StoredFiles.AsNoTracking().CurrentOf(ObligationSlots.OwnerOf(obligation).Name).Where(file => slots.Contains(file.Slot)).ToListAsync(cancel)).ToLookup(file => file.Slot);
        var last = await LastAsync(db, obligation, keys, cancel);
        var forms = await FormMarks.ReadAsync(db, asked, files, cancel);
        return [.. asked.Select(one => new EntryCheck(obligation, one, entries.GetValueOrDefault(one.Key)) { Files = files, Last = last.GetValueOrDefault(one.Key) ?? new Dictionary<string, decimal>(), Forms = forms.GetValueOrDefault(one.Key) ?? FormsSeen.Nothing })];
    }

    /// <summary>What is written on one indicator, and its numbers of the year before: all that a box needs to be saved.</summary>
    public static async Task<(Entry? Entry, IReadOnlyDictionary<string, decimal> Last)> FindAsync(PrakanDb db, Obligation obligation, string indicator, CancellationToken cancel) =>
        (await db.Entries.SingleOrDefaultAsync(one => one.ObligationId == obligation.Id && one.Indicator == indicator, cancel),
            (await LastAsync(db, obligation, [indicator], cancel)).GetValueOrDefault(indicator) ?? new Dictionary<string, decimal>());

    /// <summary>The numbers of the same office in the year before, under the same keys.</summary>
    private static async Task<Dictionary<string, IReadOnlyDictionary<string, decimal>>> LastAsync(PrakanDb db, Obligation obligation, string[] keys, CancellationToken cancel)
    {
        var (plan, system) = (obligation.Round.Plan, EMesSystem.Name);
        var (year, term) = (plan.Year - 1, plan.Term);
        var said = await db.Entries.AsNoTracking()
            .Where(one => one.OrganisationId == obligation.OrganisationId && one.Obligation.Round.Plan.System == system && one.Obligation.Round.Plan.Year == year && one.Obligation.Round.Plan.Term == term
                && keys.Contains(one.Indicator))
            .Select(one => new { one.Obligation.RoundId, one.Indicator, one.Figures }).ToListAsync(cancel);
        // Of several rounds in that half year, the one that this was copied from, or else the latest.
        var from = said.Select(one => one.RoundId).Distinct().OrderBy(one => one == obligation.Round.CopiedFromId).ThenBy(one => one).LastOrDefault();
        return said.Where(one => one.RoundId == from).ToDictionary(one => one.Indicator, one => one.Figures);
    }
}
