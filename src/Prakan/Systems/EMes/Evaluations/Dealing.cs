using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>Deals what has been sent to readers: by region and indicator, evenly, two for each and a third where these are far apart, and nobody their own office's.</summary>
public sealed class Dealing(PrakanDb db, TimeProvider clock)
{
    /// <summary>How many were dealt or passed on; those that nobody may read stay behind.</summary>
    public async Task<int> DealAsync(Round round, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('emes-dealing'), {round.Id})", cancel);
        var table = await TableAsync(round.Id, null, cancel);
        var (passed, dealt, now) = (new List<Reading>(), new List<Reading>(), clock.GetUtcNow());
        foreach (var (obligation, indicator) in await WholeAsync(round.Id, cancel))
        {
            passed.AddRange(table.PassOn(obligation, indicator, now));
            dealt.AddRange(table.Deal(obligation, indicator, now));
        }
        await db.BulkInsertAsync(dealt, _ => { }, cancel);
        var got = passed.Concat(dealt).CountBy(one => one.PersonId).ToDictionary();
        foreach (var reader in table.Readers.Where(one => got.ContainsKey(one.PersonId))) reader.Get(got[reader.PersonId]);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return passed.Count + dealt.Count;
    }

    /// <summary>Finds a third reader at once where the first two are far apart.</summary>
    public async Task DealThirdAsync(Obligation obligation, string indicator, CancellationToken cancel)
    {
        var table = await TableAsync(obligation.RoundId, obligation.Id, cancel);
        db.AddRange(table.Deal(obligation, indicator, clock.GetUtcNow()).Where(one => one.Turn == ReadingTurn.Third));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<IReadOnlyList<(Obligation, string)>> WholeAsync(int round, CancellationToken cancel)
    {
        var sets = await db.IndicatorSets.AsNoTracking().Where(one => one.RoundId == round && one.PublishedAt != null).OrderByDescending(one => one.Version).ToListAsync(cancel);
        var sent = await db.Obligations.AsNoTrackingWithIdentityResolution().Include(one => one.Round).Include(one => one.Organisation)
            .Where(one => one.RoundId == round && (one.State == ObligationState.Sent || one.State == ObligationState.Approved)).OrderBy(one => one.Id).ToListAsync(cancel);
        var locked = (await db.Evaluations.Where(one => one.Obligation.RoundId == round).Select(one => new { one.ObligationId, one.Indicator }).ToListAsync(cancel)).ToHashSet();
        return [.. sent.SelectMany(one => (sets.Find(set => set.PublishedAt <= one.SentAt)?.AskedOf(one) ?? [])
            .Where(indicator => !locked.Contains(new { ObligationId = one.Id, Indicator = indicator.Key })).Select(indicator => (one, indicator.Key)))];
    }

    private async Task<DealingTable> TableAsync(int round, long? only, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var readers = await db.Readers.Include(one => one.Round).Where(one => one.RoundId == round && one.EndedAt == null).OrderBy(one => one.Id).ToListAsync(cancel);
        var people = readers.ConvertAll(one => one.PersonId);
        var offices = (await db.Posts.AsNoTracking().Where(one => people.Contains(one.PersonId) && one.From <= now && (one.Until == null || now < one.Until))
            .Select(one => new { one.PersonId, one.Path }).ToListAsync(cancel)).ToLookup(one => one.PersonId, one => one.Path);
        var regions = await db.Areas.AsNoTracking().Where(one => one.Code.Length == 2 && one.Region != null).ToDictionaryAsync(one => one.Code, one => one.Region!, cancel);
        var readings = await db.Readings.Where(one => one.Obligation.RoundId == round && (only == null || one.ObligationId == only)).ToListAsync(cancel);
        var loads = await db.Readings.Where(one => one.Obligation.RoundId == round && one.ScoredAt == null).GroupBy(one => one.PersonId).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        return new DealingTable(readers, offices, regions, readings, loads);
    }
}
