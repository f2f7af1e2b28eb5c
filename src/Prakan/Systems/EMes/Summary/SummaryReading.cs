using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Indicators;

namespace Prakan.Systems.EMes.Summary;

/// <summary>Reads the scores of a round, and of the one before it.</summary>
public sealed class SummaryReading(PrakanDb db, CurrentUser user)
{
    private const string NoRegion = "ไม่ระบุภาค";
    private const int MostEarlier = 12;

    public async Task<SummaryView> ReadAsync(Round round, IReadOnlyList<Indicator> indicators, SummaryAsked asked, CancellationToken cancel)
    {
        var before = await BeforeAsync(round, cancel);
        return new SummaryView(round, indicators, asked, await ScoresAsync(round.Id, cancel), before, before is null ? [] : await ScoresAsync(before.Id, cancel));
    }

    /// <summary>The rounds of one year, each with its scores, as far as the reader's bureau issued them.</summary>
    public async Task<IReadOnlyList<RoundScores>> OfYearAsync(int year, CancellationToken cancel)
    {
        var name = EMesSystem.Name;
        var rounds = await db.Rounds.AsNoTracking().For(user, Verb.EvaluateIndicators).Where(one => one.Plan.System == name && one.Plan.Year == year && one.FrozenAt != null)
            .OrderBy(one => one.Plan.Term).ThenBy(one => one.Plan.Due).ToListAsync(cancel);
        var ids = rounds.ConvertAll(one => one.Id);
        var sets = await db.IndicatorSets.AsNoTracking().Where(one => ids.Contains(one.RoundId) && one.PublishedAt != null).OrderByDescending(one => one.Version).ToListAsync(cancel);
        var all = new List<RoundScores>();
        foreach (var round in rounds) all.Add(new RoundScores(round, sets.Find(set => set.RoundId == round.Id)?.Indicators ?? [], await ScoresAsync(round.Id, cancel)));
        return all;
    }

    /// <summary>The last that asked about the same parts.</summary>
    private async Task<Round?> BeforeAsync(Round round, CancellationToken cancel)
    {
        var (name, path, due) = (EMesSystem.Name, round.Path, round.Plan.Due);
        var earlier = await db.Rounds.AsNoTracking().For(user, Verb.EvaluateIndicators).Where(one => one.Plan.System == name && one.Path == path && one.FrozenAt != null && one.Plan.Due < due)
            .OrderByDescending(one => one.Plan.Due).Take(MostEarlier).ToListAsync(cancel);
        return earlier.Find(one => one.Plan.Parts.Any(part => round.Plan.PartName(part.Key) is not null));
    }

    private async Task<IReadOnlyList<OfficeScores>> ScoresAsync(int round, CancellationToken cancel)
    {
        var reports = db.Obligations.For(user, Verb.EvaluateIndicators).Where(one => one.RoundId == round && one.ExcusedAt == null);
        var offices = await reports.OrderBy(one => one.Organisation.Details.Name).ThenBy(one => one.Id)
            .Select(one => new { one.Id, one.OrganisationId, one.Organisation.Details.Name, one.Organisation.Kind, one.Organisation.Details.Area }).ToListAsync(cancel);
        // What an office has not sent yet is its own.
        var sent = reports.Where(one => one.State == ObligationState.Sent || one.State == ObligationState.Approved);
        var selves = (await db.Entries.For(user, Verb.EvaluateIndicators).Where(one => one.SelfScore != null && sent.Any(report => report.Id == one.ObligationId))
            .Select(one => new { one.ObligationId, one.Indicator, one.SelfScore }).ToListAsync(cancel)).ToLookup(one => one.ObligationId);
        var scores = (await db.Evaluations.For(user, Verb.EvaluateIndicators).Where(one => reports.Any(report => report.Id == one.ObligationId))
            .Select(one => new { one.ObligationId, one.Indicator, one.Score }).ToListAsync(cancel)).ToLookup(one => one.ObligationId);
        var regions = await db.Areas.AsNoTracking().Where(one => one.Code.Length == 2 && one.Region != null).ToDictionaryAsync(one => one.Code, one => one.Region!, cancel);
        return [.. offices.Select(one =>
        {
            var (self, bureau, province) = (selves[one.Id].ToDictionary(row => row.Indicator, row => row.SelfScore), scores[one.Id].ToDictionary(row => row.Indicator, row => (decimal?)row.Score), one.Area is { Length: >= 2 } area ? area[..2] : "");
            return new OfficeScores(one.Id, one.OrganisationId, one.Name, $"{one.Kind}", province, regions.GetValueOrDefault(province, NoRegion),
                self.Keys.Union(bureau.Keys).ToDictionary(key => key, key => new Cell(self.GetValueOrDefault(key), bureau.GetValueOrDefault(key))));
        })];
    }
}
