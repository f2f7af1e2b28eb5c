using Prakan.Data;
using Prakan.Demo;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.Lec.Bases;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Duplicates;

namespace Prakan.Systems.Lec.Demo;

/// <summary>Writes the children of the demo by COPY, as many as its time allows: those on stage first.</summary>
internal sealed class RollWriting(PrakanDb db, Rolls rolls)
{
    public const int MostChildren = 60_000;

    /// <summary>One child of the centre on stage is written down next door, too, so that there is a case to settle.</summary>
    public async Task WriteAsync(IEnumerable<Organisation> institutions, (int? Home, int? NextDoor) twice, DateOnly opens, CancellationToken cancel)
    {
        var left = MostChildren;
        var children = new List<Child>();
        var all = institutions.ToList();
        foreach (var one in all)
        {
            if (left <= 0) break;
            var own = rolls.ChildrenOf(one, "lec", opens).ToList();
            left -= own.Count;
            children.AddRange(own);
        }
        var twin = Twin(children, twice);
        await db.BulkInsertAsync(children, _ => { }, cancel);
        await db.BulkInsertAsync(all.Select(one => BaseOf(one, opens)), _ => { }, cancel);
        await db.BulkInsertAsync(all.SelectMany(one => BuildingsOf(one, opens)), _ => { }, cancel);
        await db.BulkInsertAsync(children.SelectMany(child => child.Enrolments), _ => { }, cancel);
        await db.BulkInsertAsync(children.SelectMany(child => child.Events.Where(one => one.Verb == ChildVerb.Enrolled)), _ => { }, cancel);
        if (twin is not null) await DuplicateFinding.LookAsync(db, [twin.Id], Clock.StartOf(opens).AddDays(1).AddHours(9), cancel);
    }

    private Child? Twin(List<Child> children, (int? Home, int? NextDoor) twice)
    {
        var at = children.Find(child => child.OrganisationId == twice.Home);
        var there = at is null ? null : children.Find(child => child.OrganisationId == twice.NextDoor && child.Card.Sex == at.Card.Sex && child.Now!.Level == at.Now!.Level);
        if (there is not null) rolls.MakeOne(at!, there);
        return there;
    }

    private static BaseSheet BaseOf(Organisation at, DateOnly opens)
    {
        var (chance, teachers, centre) = (Chance.Of("base", at.Code), at.Details.Teachers ?? 2, at.Kind == OrganisationKind.ChildCentre);
        return BaseSheet.Begin(at, new BaseCard
        {
            Directors = centre ? 0 : 1, Teachers = centre ? teachers / 2 : teachers, Carers = centre ? teachers - teachers / 2 : 0, Others = chance.Between(0, 3),
            Electricity = true, Water = chance.Happens(0.95), Internet = chance.Happens(0.85),
        }, Clock.StartOf(opens).AddDays(2));
    }

    private static IEnumerable<Building> BuildingsOf(Organisation at, DateOnly opens)
    {
        var chance = Chance.Of("buildings", at.Code);
        var built = ThaiYears.ToBuddhist(opens.Year) - chance.Between(3, 40);
        yield return Building.Enter(at, new BuildingCard("อาคาร 1", BuildingKind.Classrooms, built, chance.Between(1, 3), at.Details.Rooms ?? 2, chance.Happens(0.8) ? BuildingState.Good : BuildingState.Fair), Clock.StartOf(opens));
        if (chance.Happens(0.5)) yield return Building.Enter(at, new BuildingCard("โรงอาหาร", BuildingKind.Canteen, built + 2, 1, 1, BuildingState.Good), Clock.StartOf(opens));
    }
}
