using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Systems.Lec.Duplicates;

namespace Prakan.Systems.Lec.Money;

/// <summary>Reckons money from the snapshots of a round and the rates of its day, so that it comes out the same a year later.</summary>
public sealed class MoneyReckoning(PrakanDb db, CurrentUser user, ProvinceNames provinces)
{
    public Task<List<Round>> RoundsAsync(CancellationToken cancel) => db.Rounds.AsNoTracking()
        .Where(one => one.Plan.System == LecSystem.Name && db.Snapshots.Any(snapshot => snapshot.RoundId == one.Id)).OrderByDescending(one => one.Id).ToListAsync(cancel);

    public async Task<MoneyTable?> ReckonAsync(MoneyAsked asked, CancellationToken cancel)
    {
        var rounds = await RoundsAsync(cancel);
        var round = asked.Round is { } id ? rounds.Find(one => one.Id == id) : rounds.FirstOrDefault();
        if (round is null) return null;
        var schools = await SchoolsAsync(round.Id, cancel);
        var asOf = schools.Select(school => school.AsOf).DefaultIfEmpty(Clock.DayOf(round.Plan.Opens)).Max();
        var (lunch, milk) = (await RateAsync(Benefit.Lunch, asOf, cancel), await RateAsync(asked.Milk, asOf, cancel));
        var (lunchIf, milkIf) = (asked.LunchOf(lunch.Terms), asked.MilkOf(milk.Terms));
        var names = await provinces.AllAsync(db, cancel);
        var rows = schools.Select(school => (school, Row: new MoneyRow(school.Name, school.Authority, 1,
            lunch.Terms.Of(school.Heads), milk.Terms.Of(school.Heads), lunchIf.Of(school.Heads), milkIf.Of(school.Heads))));
        MoneyRow[] shown = asked.By switch
        {
            MoneyBy.Authority => [.. rows.GroupBy(one => one.school.Authority).Select(some => MoneyRow.Sum(some.Key, [.. some.Select(one => one.Row)]))],
            MoneyBy.Province => [.. rows.GroupBy(one => names.GetValueOrDefault(one.school.Province, "")).Select(some => MoneyRow.Sum(some.Key, [.. some.Select(one => one.Row)]))],
            _ => [.. rows.Select(one => one.Row)],
        };
        return new MoneyTable(round.Plan.Title, asOf, lunch, milk, [.. shown.OrderBy(row => row.Name, StringComparer.Ordinal)]);
    }

    public async Task<MoneyRate> RateAsync(Benefit benefit, DateOnly on, CancellationToken cancel) =>
        await db.MoneyRates.AsNoTracking().Where(one => one.Benefit == benefit && one.From <= on).OrderByDescending(one => one.From).FirstOrDefaultAsync(cancel)
            ?? throw new RuleBroken("lec.money.no-rate", on);

    private async Task<List<PaidSchool>> SchoolsAsync(int round, CancellationToken cancel)
    {
        var counts = await (from head in db.HeadCounts.AsNoTracking().For(user, Verb.SeeReports)
                            join snapshot in db.Snapshots on head.SnapshotId equals snapshot.Id
                            where snapshot.RoundId == round && snapshot.ReplacedAt == null
                            group new { head, snapshot } by new { head.OrganisationId, head.OtherSchoolId, head.Level, snapshot.AsOf } into some
                            select new { some.Key, Heads = some.Sum(one => one.head.Boys + one.head.Girls) }).ToListAsync(cancel);
        var twice = await TwiceAsync(round, cancel);
        var offices = await db.Organisations.AsNoTracking().For(user, Verb.SeeReports).Where(one => db.Snapshots.Any(snapshot => snapshot.RoundId == round && snapshot.OrganisationId == one.Id))
            .Select(one => new { one.Id, one.Kind, one.Details, Authority = one.Parent!.Details.Name }).ToDictionaryAsync(one => one.Id, cancel);
        var others = await db.OtherSchools.AsNoTracking().For(user, Verb.SeeReports).ToDictionaryAsync(one => one.Id, cancel);
        return [.. counts.GroupBy(one => (one.Key.OrganisationId, one.Key.OtherSchoolId)).Where(some => offices.ContainsKey(some.Key.OrganisationId)).Select(some =>
        {
            var office = offices[some.Key.OrganisationId];
            var other = some.Key.OtherSchoolId is { } id ? others.GetValueOrDefault(id) : null;
            var heads = some.GroupBy(one => one.Key.Level).ToDictionary(level => level.Key, level => level.Sum(one => one.Heads) - (other is null ? twice.GetValueOrDefault((some.Key.OrganisationId, level.Key)) : 0));
            return new PaidSchool(other?.Name ?? office.Details.Name, other is null && office.Kind.IsInstitution() ? office.Authority : office.Details.Name, (office.Details.Area ?? "").PadRight(2)[..2],
                some.Max(one => one.Key.AsOf), new SchoolHeads(heads, other?.Expansion ?? IsExpansion(office.Details.Levels)));
        })];
    }

    /// <summary>Of a child who stood in two registers when the snapshot was taken, and whose case was open, only one is paid for.</summary>
    private async Task<Dictionary<(int, string), int>> TwiceAsync(int round, CancellationToken cancel)
    {
        var counted = from child in db.CountedChildren.AsNoTracking().For(user, Verb.SeeReports)
                      join snapshot in db.Snapshots on child.SnapshotId equals snapshot.Id
                      where snapshot.RoundId == round && snapshot.ReplacedAt == null && child.OtherSchoolId == null
                      where db.Duplicates.Any(one => one.Ground == DuplicateGround.SameNumber && one.FoundAt <= (snapshot.FrozenAt ?? DateTimeOffset.MaxValue) && (one.EndedAt == null || one.EndedAt > (snapshot.FrozenAt ?? snapshot.TakenAt))
                          && (one.ChildId == child.ChildId || one.OtherChildId == child.ChildId) && one.CountedChildId != child.ChildId)
                      group child by new { snapshot.OrganisationId, child.Level } into some
                      select new { some.Key, Count = some.Count() };
        return await counted.ToDictionaryAsync(one => (one.Key.OrganisationId, one.Key.Level), one => one.Count, cancel);
    }

    // Teaches on from primary to ม.3 and no further.
    private static bool IsExpansion(IEnumerable<string> levels) => levels.Contains("primary") && levels.Contains("lower-secondary") && !levels.Contains("upper-secondary");

    private sealed record PaidSchool(string Name, string Authority, string Province, DateOnly AsOf, SchoolHeads Heads);
}
