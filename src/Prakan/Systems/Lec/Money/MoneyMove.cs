using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.Lec.Money;

/// <summary>What if an institution were joined to another one, or belonged to another authority: reckoned beside what is, and kept nowhere.</summary>
public static class MoneyMove
{
    public static IReadOnlyList<PaidSchool> Apply(string move, string to, IReadOnlyList<PaidSchool> schools)
    {
        var moved = One(move, schools.Where(school => school.Name == move));
        var hosts = schools.Where(school => school.Name == to && school.Key != moved.Key).ToList();
        if (hosts.Count == 0)
        {
            var authority = One(to, schools.Where(school => school.Authority == to).DistinctBy(school => school.AuthorityId));
            return [.. schools.Select(school => school.Key == moved.Key ? moved.At(authority) : school)];
        }
        var host = One(to, hosts);
        return [.. schools.Select(school => school.Key == moved.Key ? moved.Emptied() : school.Key == host.Key ? host.With(moved) : school)];
    }

    private static PaidSchool One(string typed, IEnumerable<PaidSchool> meant)
    {
        var some = meant.Take(2).ToList();
        Unless(some.Count > 0, "lec.money.move-nobody", typed);
        Unless(some.Count == 1, "lec.money.move-several", typed);
        return some[0];
    }
}
