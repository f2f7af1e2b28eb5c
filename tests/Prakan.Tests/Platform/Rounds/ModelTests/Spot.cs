using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;

namespace Prakan.Tests.Platform.Rounds.ModelTests;

/// <summary>A place of the model's small tree.</summary>
internal sealed class Spot
{
    public static readonly Spot Country = new(1, OrganisationKind.Country, null);
    public static readonly Spot Department = new(2, OrganisationKind.Department, Country);
    public static readonly Spot Province = new(3, OrganisationKind.ProvincialOffice, Department);
    public static readonly Spot District = new(4, OrganisationKind.District, Province);
    public static readonly Spot Town = new(5, OrganisationKind.TownMunicipality, District);
    public static readonly Spot OtherTown = new(6, OrganisationKind.TownMunicipality, District);
    public static readonly Spot Centre = new(7, OrganisationKind.ChildCentre, Town);
    public static readonly Spot School = new(8, OrganisationKind.School, Town);
    public static readonly Spot OtherProvince = new(9, OrganisationKind.ProvincialOffice, Department);

    private Spot(int id, OrganisationKind kind, Spot? parent) =>
        Organisation = Organisation.Found(id, parent?.Organisation, kind, new OrganisationDetails { Name = $"{kind} {id}" }, new DateOnly(2015, 5, 16));

    public Organisation Organisation { get; }
    public int Id => Organisation.Id;
    public string Path => Organisation.Path;
    public ReportLevel Level => ReportLevels.Of(Organisation.Kind)!.Value;

    public override string ToString() => Organisation.Kind.ToString();
}
