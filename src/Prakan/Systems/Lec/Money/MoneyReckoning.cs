using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Money;

/// <summary>Reckons money from the snapshots of a round and the rates of its day, so that it comes out the same a year later.</summary>
public sealed class MoneyReckoning(PrakanDb db, PaidSchools paid, ProvinceNames provinces)
{
    public Task<List<Round>> RoundsAsync(CancellationToken cancel) => db.Rounds.AsNoTracking()
        .Where(one => one.Plan.System == LecSystem.Name && db.Snapshots.Any(snapshot => snapshot.RoundId == one.Id)).OrderByDescending(one => one.Id).ToListAsync(cancel);

    public async Task<MoneyTable?> ReckonAsync(MoneyAsked asked, CancellationToken cancel)
    {
        var rounds = await RoundsAsync(cancel);
        var round = asked.Round is { } id ? rounds.Find(one => one.Id == id) : rounds.FirstOrDefault();
        if (round is null) return null;
        var schools = await paid.ReadAsync(round.Id, cancel);
        var asOf = schools.Select(school => school.AsOf).DefaultIfEmpty(Clock.DayOf(round.Plan.Opens)).Max();
        var (lunch, milk) = (await RateAsync(Benefit.Lunch, asOf, cancel), await RateAsync(asked.Milk, asOf, cancel));
        var names = await provinces.AllAsync(db, cancel);
        var (now, ifs) = (new MoneyTerm(lunch.Terms, milk.Terms), new MoneyTerm(asked.LunchOf(lunch.Terms), asked.MilkOf(milk.Terms)));
        var (are, would) = (Parts(asked.By, schools, now, names), Parts(asked.By, asked.Moved(schools), ifs, names));
        var rows = are.Keys.Union(would.Keys).Select(key => MoneyRow.Beside(are.GetValueOrDefault(key), would.GetValueOrDefault(key)));
        return new MoneyTable(round.Plan.Title, asOf, lunch, milk, [.. rows.OrderBy(row => row.Name, ThaiOrder.Names).ThenBy(row => row.Above, ThaiOrder.Names)])
        {
            Names = [.. schools.Select(school => school.Name).Concat(schools.Select(school => school.Authority)).Distinct().Order(ThaiOrder.Names)],
        };
    }

    public async Task<MoneyRate> RateAsync(Benefit benefit, DateOnly on, CancellationToken cancel) =>
        await db.MoneyRates.AsNoTracking().Where(one => one.Benefit == benefit && one.From <= on && one.WithdrawnAt == null).OrderByDescending(one => one.From).FirstOrDefaultAsync(cancel)
            ?? throw new RuleBroken("lec.money.no-rate", on);

    private static Dictionary<object, MoneyPart> Parts(MoneyBy by, IEnumerable<PaidSchool> schools, MoneyTerm term, IReadOnlyDictionary<string, string> provinces) =>
        schools.GroupBy(school => GroupOf(by, school, provinces)).ToDictionary(some => some.Key.Key, some => new MoneyPart(some.Key.Name, some.Key.Above, some.Count(),
            MoneyShare.Sum([.. some.Select(one => term.Lunch.Of(one.Heads))]), MoneyShare.Sum([.. some.Select(one => term.Milk.Of(one.Heads))])));

    // Two authorities may bear one name: they are told apart by their number, and by their province.
    private static Group GroupOf(MoneyBy by, PaidSchool school, IReadOnlyDictionary<string, string> provinces) => by switch
    {
        MoneyBy.Authority => new(school.AuthorityId, school.Authority, provinces.GetValueOrDefault(school.Province, "")),
        MoneyBy.Province => new(school.Province, provinces.GetValueOrDefault(school.Province, ""), ""),
        _ => new(school.Key, school.Name, school.Authority),
    };

    private sealed record Group(object Key, string Name, string Above)
    {
        public bool Equals(Group? other) => Key.Equals(other?.Key);

        public override int GetHashCode() => Key.GetHashCode();
    }

    private sealed record MoneyTerm(MoneyTerms Lunch, MoneyTerms Milk);
}
