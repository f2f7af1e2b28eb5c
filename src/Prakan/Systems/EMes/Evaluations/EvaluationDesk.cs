using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Evaluations;

/// <summary>How far the reading of a round is, office by office; locks what is read, and releases what is locked.</summary>
public sealed class EvaluationDesk(PrakanDb db, CurrentUser user, TimeProvider clock)
{
    public async Task<IReadOnlyList<OfficeStanding>> StandingAsync(Round round, CancellationToken cancel)
    {
        var sets = await db.IndicatorSets.AsNoTracking().Where(one => one.RoundId == round.Id && one.PublishedAt != null).OrderByDescending(one => one.Version).ToListAsync(cancel);
        var reports = await db.Obligations.AsNoTrackingWithIdentityResolution().For(user, Verb.EvaluateIndicators).Include(one => one.Round).Include(one => one.Organisation)
            .Where(one => one.RoundId == round.Id && one.ExcusedAt == null).OrderBy(one => one.Organisation.Details.Name).ThenBy(one => one.Id).ToListAsync(cancel);
        var readings = (await db.Readings.AsNoTracking().For(user, Verb.EvaluateIndicators).Where(one => one.Obligation.RoundId == round.Id).ToListAsync(cancel)).ToLookup(one => one.ObligationId);
        var evaluations = (await db.Evaluations.AsNoTracking().For(user, Verb.EvaluateIndicators).Where(one => one.Obligation.RoundId == round.Id).ToListAsync(cancel)).ToLookup(one => one.ObligationId);
        return [.. reports.Select(one => Standing(one, one.State.IsIn() ? sets.Find(set => set.PublishedAt <= one.SentAt)?.AskedOf(one) ?? [] : [], readings[one.Id], evaluations[one.Id]))];
    }

    public async Task<OfficeStanding> StandingAsync(Obligation report, CancellationToken cancel)
    {
        var asked = report.State.IsIn() ? await db.AskedOfAsync(report, cancel) : [];
        var readings = await db.Readings.AsNoTracking().For(user, Verb.EvaluateIndicators).Where(one => one.ObligationId == report.Id).ToListAsync(cancel);
        return Standing(report, asked, readings, await db.Evaluations.AsNoTracking().For(user, Verb.EvaluateIndicators).Where(one => one.ObligationId == report.Id).ToListAsync(cancel));
    }

    /// <summary>What the office gave itself: beside it the bureau decides.</summary>
    public async Task<IReadOnlyDictionary<string, int?>> SelvesAsync(Obligation report, CancellationToken cancel) =>
        await db.Entries.For(user, Verb.EvaluateIndicators).Where(one => one.ObligationId == report.Id).ToDictionaryAsync(one => one.Indicator, one => one.SelfScore, cancel);

    /// <summary>All that two have read, and a third where it was needed.</summary>
    public async Task<int> LockAsync(Round round, CancellationToken cancel)
    {
        var ready = (await StandingAsync(round, cancel)).SelectMany(office => office.Lines.Where(line => line.Evaluation is null && line.Verdict.Score is not null).Select(line => (office.Report, line))).ToList();
        db.AddRange(ready.Select(one => Evaluation.Lock(one.Report, one.line.Indicator, one.line.Verdict, clock.GetUtcNow())));
        await db.SaveChangesAsync(cancel);
        return ready.Count;
    }

    public async Task DecideAsync(Obligation report, Indicator indicator, int? score, string comment, CancellationToken cancel)
    {
        db.Add(Evaluation.Decide(report, indicator, score, comment, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>From now on every office sees its own, all of it at once: one of whose scores any is open waits.</summary>
    public async Task<int> ReleaseAsync(Round round, CancellationToken cancel)
    {
        var offices = await StandingAsync(round, cancel);
        var whole = offices.Where(one => one.IsWhole).Select(one => one.Report.Id).ToList();
        var locked = await db.Evaluations.For(user, Verb.EvaluateIndicators).Include(one => one.Obligation).ThenInclude(one => one.Round)
            .Where(one => whole.Contains(one.ObligationId) && one.State == EvaluationState.Locked).OrderBy(one => one.Id).ToListAsync(cancel);
        if (locked.Count == 0 && offices.FirstOrDefault(one => one.IsHalf) is { } half) throw new RuleBroken("emes.scores-open", half.Report.Organisation.Name, half.Open);
        foreach (var office in locked.GroupBy(one => one.ObligationId))
        {
            foreach (var one in office) one.Release(clock.GetUtcNow());
            office.First().Announce(office.Count());
        }
        await db.SaveChangesAsync(cancel);
        return locked.Count;
    }

    private static OfficeStanding Standing(Obligation report, IReadOnlyList<Indicator> asked, IEnumerable<Reading> readings, IEnumerable<Evaluation> evaluations)
    {
        var (read, known) = (readings.ToLookup(one => one.Indicator), evaluations.ToDictionary(one => one.Indicator));
        return new OfficeStanding(report, [.. asked.Select(one => new IndicatorStanding(one, [.. read[one.Key].OrderBy(reading => reading.Turn)], Verdict.Of(report, read[one.Key]), known.GetValueOrDefault(one.Key)))]);
    }
}

/// <summary>How far the reading of one office's report is.</summary>
public sealed record OfficeStanding(Obligation Report, IReadOnlyList<IndicatorStanding> Lines)
{
    public int Read => Lines.Count(one => one.Verdict.Score is not null);
    public int FarApart => Lines.Count(one => one.Verdict.NeedsThird);
    public int Locked => Lines.Count(one => one.Evaluation is not null);
    public int Released => Lines.Count(one => one.Evaluation?.State == EvaluationState.Released);

    /// <summary>The numbers of those whose score is still open.</summary>
    public string Open => string.Join(", ", Lines.Where(one => one.Evaluation is null).Select(one => one.Indicator.Number));
    public bool IsWhole => Lines.Count > 0 && Locked == Lines.Count;

    /// <summary>Some scores wait for the others.</summary>
    public bool IsHalf => Locked > 0 && !IsWhole;
}

public sealed record IndicatorStanding(Indicator Indicator, IReadOnlyList<Reading> Readings, Verdict Verdict, Evaluation? Evaluation);
