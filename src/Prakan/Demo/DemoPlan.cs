using Prakan.Platform.Organisations;

namespace Prakan.Demo;

/// <summary>Everything one size of the demo founds, a parent always before what stands below it.</summary>
internal sealed class DemoPlan
{
    private readonly Offices offices;
    private readonly Stage stage;

    public DemoPlan(DemoSize size, Land land)
    {
        offices = new Offices(land);
        stage = new Stage(offices);
        var institutions = new Institutions();
        Func<Planned, bool> told = size switch
        {
            DemoSize.Village => stage.IsInVillage,
            DemoSize.Province => Stage.IsInProvince,
            _ => _ => true,
        };
        var census = new Census(land, offices);
        var below = size == DemoSize.Village
            ? Village(institutions)
            : census.Lines.SelectMany(line => institutions.Of(line, seat => size == DemoSize.Country || Stage.IsInProvince(seat.Places[0].District.Province)));
        var made = below.ToList();
        Organisations = [.. offices.All.Where(told), .. made];
        Accounts = DemoCast.On(stage, made);
    }

    public IReadOnlyList<Planned> Organisations { get; }
    public IReadOnlyList<DemoAccount> Accounts { get; }
    public Stage Stage => stage;

    private IEnumerable<Planned> Village(Institutions institutions)
    {
        Seat At(Planned office) => new(office, office.Places, 1);
        return
        [
            .. institutions.Some(Trade.LocalCentre, Affiliation.Local, OrganisationKind.ChildCentre, At(stage.Town), 14),
            .. institutions.Some(Trade.LocalSchool, Affiliation.Local, OrganisationKind.School, At(stage.Town), 4),
            .. institutions.Some(Trade.LocalCentre, Affiliation.Local, OrganisationKind.ChildCentre, At(stage.Neighbour), 3),
            .. institutions.Some(Trade.PrimarySchool, Affiliation.Obec, OrganisationKind.School, At(stage.AreaOffice), 6),
        ];
    }
}
