using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.Lec.Levels;
using Prakan.Systems.Lec.Terms;

namespace Prakan.Systems.Lec.Registers;

/// <summary>Head counts of an institution by level and sex, beside what was confirmed in the round before, and the lunch tier that they fall into.</summary>
public sealed record HeadSheet(IReadOnlyList<HeadLine> Lines, DateOnly On, RegisterTerms? Terms, bool IsExpansion = false)
{
    private static readonly string[] Lunched = ["early", "primary"], LunchedInExpansion = [.. Lunched, "lower-secondary"];

    public int Boys => Lines.Sum(line => line.Boys);
    public int Girls => Lines.Sum(line => line.Girls);
    public int Total => Boys + Girls;

    /// <summary>What was confirmed last; null where there was no round before.</summary>
    public int? Last => Lines.Any(line => line.Last is not null) ? Lines.Sum(line => line.Last ?? 0) : null;

    /// <summary>Those who are given lunch, and the tier by which it is paid.</summary>
    public LunchTier? Lunch => Terms?.TierOf(Lines.Where(line => (IsExpansion ? LunchedInExpansion : Lunched).Contains(line.Level.Education)).Sum(line => line.Boys + line.Girls));

    public static async Task<HeadSheet> ReadAsync(PrakanDb db, Obligation obligation, DateOnly today, CancellationToken cancel)
    {
        var on = obligation.DayOfCount(today);
        var levels = await db.LevelKinds.AsNoTracking().OrderBy(one => one.Place).ToListAsync(cancel);
        var now = (await db.HeadsAsync(obligation.OrganisationId, on, cancel)).ToLookup(one => one.Level);
        var last = await LastAsync(db, obligation, cancel);
        var terms = await db.RegisterTerms.AsNoTracking().SingleOrDefaultAsync(one => one.RoundId == obligation.RoundId, cancel);
        return new HeadSheet([.. levels.Where(level => now.Contains(level.Code) || last?.ContainsKey(level.Code) == true)
            .Select(level => new HeadLine(level, now[level.Code].Sum(one => one.Boys), now[level.Code].Sum(one => one.Girls), last is null ? null : last.GetValueOrDefault(level.Code)))], on, terms, Expansion.Is(obligation.Organisation.Details.Levels));
    }

    private static async Task<Dictionary<string, int>?> LastAsync(PrakanDb db, Obligation obligation, CancellationToken cancel)
    {
        var before = await db.Snapshots.Where(one => one.OrganisationId == obligation.OrganisationId && one.RoundId < obligation.RoundId && one.ReplacedAt == null)
            .OrderByDescending(one => one.RoundId).Select(one => (long?)one.Id).FirstOrDefaultAsync(cancel);
        if (before is null) return null;
        return await db.HeadCounts.Where(one => one.SnapshotId == before && one.OtherSchoolId == null).GroupBy(one => one.Level)
            .Select(level => new { level.Key, Count = level.Sum(one => one.Boys + one.Girls) }).ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
    }
}

/// <summary>One level: who is there now, and how many were confirmed the last time.</summary>
public sealed record HeadLine(LevelKind Level, int Boys, int Girls, int? Last);
