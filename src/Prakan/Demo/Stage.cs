using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;

namespace Prakan.Demo;

/// <summary>Where the named accounts play, the same in every size: the town of Nan and its neighbour.</summary>
internal sealed class Stage
{
    private const string Province = "55", District = "5501";
    private readonly HashSet<Planned> village;

    public Stage(Offices offices)
    {
        Offices = offices;
        ProvincialOffice = offices.Local.All.First(office => office.Kind == OrganisationKind.ProvincialOffice && office.Details.Area == Province);
        var district = offices.Local.All.First(office => office.Kind == OrganisationKind.District && office.Details.Area == District);
        var below = offices.Local.Authorities.Where(authority => authority.Parent == district).ToArray();
        Town = below.First(authority => authority.Kind == OrganisationKind.TownMunicipality);
        Neighbour = below.First(authority => authority != Town);
        AreaOffice = offices.AreaOffices.Primary(district.District!);
        village = [offices.Country, offices.LocalDepartment, offices.Obec, offices.Assessment, ProvincialOffice, district, Town, Neighbour, AreaOffice];
    }

    public Offices Offices { get; }
    public Planned ProvincialOffice { get; }
    public Planned Town { get; }
    public Planned Neighbour { get; }
    public Planned AreaOffice { get; }

    public bool IsInVillage(Planned office) => village.Contains(office);

    public static bool IsInProvince(Planned office) => office.District is not { } district || IsInProvince(district.Province);

    public static bool IsInProvince(Province province) => province.Code == Province;
}
