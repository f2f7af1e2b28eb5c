using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Rounds;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>Who may read for a bureau, who does, and how they score.</summary>
public sealed class ReaderDesk(PrakanDb db, CurrentUser user, TimeProvider clock)
{
    private static readonly Role[] Committee = [.. Roles.Table.Values.Where(row => row.Verbs.Contains(Verb.ScoreIndicators)).Select(row => row.Role)];

    public async Task<IReadOnlyList<ReaderLine>> LinesAsync(Round round, CancellationToken cancel)
    {
        var (now, path) = (clock.GetUtcNow(), round.Path);
        var posts = await db.Posts.AsNoTracking().For(user, Verb.EvaluateIndicators).Include(one => one.Person).Where(one => Committee.Contains(one.Role) && one.Path == path && one.From <= now && (one.Until == null || now < one.Until))
            .OrderBy(one => one.Person.FullName).ToListAsync(cancel);
        var readers = await db.Readers.For(user, Verb.EvaluateIndicators).Include(one => one.Round).Where(one => one.RoundId == round.Id).ToDictionaryAsync(one => one.PersonId, cancel);
        var scored = await ScoredAsync(round.Id, cancel);
        var counts = await db.Readings.For(user, Verb.EvaluateIndicators).Where(one => one.Obligation.RoundId == round.Id).GroupBy(one => one.PersonId)
            .Select(same => new { same.Key, All = same.Count(), Done = same.Count(one => one.ScoredAt != null) }).ToDictionaryAsync(one => one.Key, cancel);
        return [.. posts.DistinctBy(one => one.PersonId).Select(post => new ReaderLine(post, readers.GetValueOrDefault(post.PersonId),
            counts.GetValueOrDefault(post.PersonId)?.All ?? 0, counts.GetValueOrDefault(post.PersonId)?.Done ?? 0, PairsOf(post.PersonId, scored)))];
    }

    public async Task<IReadOnlyList<string>> RegionsAsync(CancellationToken cancel) =>
        await db.Areas.Where(one => one.Region != null).Select(one => one.Region!).Distinct().OrderBy(one => one).ToListAsync(cancel);

    public async Task AppointAsync(Round round, ReaderLine line, string[] regions, string[] indicators, CancellationToken cancel)
    {
        if (line.Reader is { } reader) reader.Change(regions, indicators);
        else db.Add(Reader.Appoint(round, line.Post.PersonId, line.Post.Id, regions, indicators));
        await db.SaveChangesAsync(cancel);
    }

    public async Task EndAsync(Reader reader, CancellationToken cancel)
    {
        reader.End(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }

    private Task<List<Scored>> ScoredAsync(int round, CancellationToken cancel) =>
        db.Readings.AsNoTracking().For(user, Verb.EvaluateIndicators).Where(one => one.Obligation.RoundId == round && one.Score != null && one.Turn != ReadingTurn.Third)
            .OrderBy(one => one.ScoredAt).Select(one => new Scored(one.ObligationId, one.Indicator, one.PersonId, one.Score!.Value)).ToListAsync(cancel);

    /// <summary>Own and other's score of the same thing, in the order in which this reader scored.</summary>
    private static IReadOnlyList<(int, int)> PairsOf(Guid person, IReadOnlyList<Scored> scored)
    {
        var others = scored.Where(one => one.PersonId != person).ToLookup(one => (one.ObligationId, one.Indicator), one => one.Score);
        return [.. scored.Where(one => one.PersonId == person && others.Contains((one.ObligationId, one.Indicator))).Select(one => (one.Score, others[(one.ObligationId, one.Indicator)].First()))];
    }

    private sealed record Scored(long ObligationId, string Indicator, Guid PersonId, int Score);
}

/// <summary>One member of the committee: whether they read here, how far they are, and how they agree with whoever read the same.</summary>
public sealed record ReaderLine(Post Post, Reader? Reader, int Dealt, int Scored, IReadOnlyList<(int One, int Other)> Pairs)
{
    public bool Reads => Reader is { EndedAt: null };
    public double? Kappa => Agreement.Kappa(Pairs);
    public double? Bias => Agreement.Bias(Pairs);
    public double? Drift => Agreement.Drift(Pairs);
}
