using Prakan.Demo;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Identities;
using Prakan.Systems.Lec.Levels;
using Prakan.Systems.Lec.Registers;

namespace Prakan.Systems.Lec.Demo;

/// <summary>Who sits in which room of the demo: made-up children by chance, the same on every machine.</summary>
internal sealed class Rolls(IReadOnlyList<LevelKind> levels, IdentityVault vault)
{
    private const int RoomHolds = 30;

    /// <summary>No registry office bears this number, so that no child of the demo bears anybody's.</summary>
    private const string NoOffice = "9999";

    private static readonly string[] CentreLevels = ["N", "K1", "K2"], SchoolKindergarten = ["K2", "K3"];

    public string NameOf(string level) => levels.First(one => one.Code == level).Thai;

    /// <summary>A few come and go from round to round.</summary>
    public IReadOnlyList<RoomHeads> RoomsOf(Organisation at, string round)
    {
        var taught = levels.Where(one => at.Details.Levels.Contains(one.Education) && IsTaught(one, at)).ToList();
        var rooms = new List<RoomHeads>();
        foreach (var level in taught)
        {
            var chance = Chance.Of($"heads {round}", $"{at.Code} {level.Code}");
            var heads = Math.Max(1, (at.Details.Pupils ?? 40) / taught.Count + chance.Between(-2, 2));
            var count = (heads + RoomHolds - 1) / RoomHolds;
            for (var room = 1; room <= count; room++)
            {
                var here = heads / count + (room <= heads % count ? 1 : 0);
                var boys = Math.Clamp(here / 2 + chance.Between(-2, 2), 0, here);
                rooms.Add(new RoomHeads(level.Code, $"{room}", boys, here - boys));
            }
        }
        return rooms;
    }

    public IEnumerable<Child> ChildrenOf(Organisation at, string round, DateOnly opens)
    {
        var (number, year) = (0, ThaiYears.AcademicSpan(ThaiYears.Academic(opens)).First);
        foreach (var room in RoomsOf(at, round))
            for (var seat = 0; seat < room.Total; seat++)
                yield return ChildAt(at, room, seat, ++number, year, opens);
    }

    /// <summary>The same child in another register: name, day of birth and number.</summary>
    public void MakeOne(Child child, Child other)
    {
        var by = new Writer(null, null, child.Events[0].At);
        other.Correct(child.Card with { Number = other.Card.Number }, by);
        other.Identify(vault.Open(child.IdentityCipher!, child.Id), vault, by);
    }

    private Child ChildAt(Organisation at, RoomHeads room, int seat, int number, DateOnly year, DateOnly opens)
    {
        var (chance, level) = (Chance.Of("child", $"{at.Code} {number}"), levels.First(one => one.Code == room.Level));
        var sex = seat < room.Boys ? Sex.Male : Sex.Female;
        var card = new ChildCard($"{number:00000}", Titles.Usual[(level.UsualAge < 15 ? 0 : 2) + (sex == Sex.Male ? 0 : 1)], chance.One(Lists.NamesOf(sex == Sex.Male)), "สาธิต",
            year.AddYears(-level.UsualAge).AddDays(-chance.Between(0, 360)), sex, Titles.UsualNationality);
        var by = new Writer(null, null, Clock.StartOf(opens).AddHours(9));
        var child = Child.Enrol(at, card, new Classroom(room.Level, room.Room), year < opens ? year : opens, by);
        child.Identify(NumberOf(chance), vault, by);
        return child;
    }

    private static IdentityNumber NumberOf(Chance chance)
    {
        var twelve = $"1{NoOffice}{chance.Between(0, 9_999_999):0000000}";
        return IdentityNumber.Read($"{twelve}{CheckDigit.Of(twelve)}");
    }

    private static bool IsTaught(LevelKind level, Organisation at) =>
        level.Education != "early" || (at.Kind == OrganisationKind.ChildCentre ? CentreLevels : SchoolKindergarten).Contains(level.Code);
}
