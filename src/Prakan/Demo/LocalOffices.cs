using Prakan.Platform.Organisations;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Demo;

/// <summary>Provincial offices, districts, and the local authorities below them. Bangkok answers to nobody but the country.</summary>
internal sealed class LocalOffices
{
    private const string PattayaDistrict = "2004";
    private static readonly DateOnly Opened = new(2002, 10, 9);
    private readonly List<Planned> all = [];
    private readonly List<Planned> authorities = [];
    private readonly AuthorityKinds kinds;

    public LocalOffices(Land land, Planned department, Planned country)
    {
        kinds = new AuthorityKinds(land);
        foreach (var province in land.Provinces)
        {
            if (province.IsBangkok) Bangkok = Authority(SpecialAuthority, country, "กรุงเทพมหานคร", $"9{province.Code}0001", province.Code, [.. province.Districts.SelectMany(district => district.Subdistricts)]);
            else AddProvince(province, department);
        }
    }

    public IReadOnlyList<Planned> All => all;
    public IReadOnlyList<Planned> Authorities => authorities;
    public Planned Bangkok { get; } = null!;

    private void AddProvince(Province province, Planned department)
    {
        var office = Office(ProvincialOffice, department, $"สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด{province.Name}", $"สถจ.{province.Name}", $"{province.Code}00", province.Code, province.Districts[0]);
        Authority(ProvincialAdministration, office, $"อบจ.{province.Name}", $"2{province.Code}0001", province.Code, [.. province.Districts.SelectMany(district => district.Subdistricts)]);
        foreach (var district in province.Districts)
        {
            var below = Office(OrganisationKind.District, office, $"อำเภอ{district.Name}", null, district.Code, district.Code, district);
            var serial = 0;
            foreach (var (kind, name, places) in kinds.Of(district))
                Authority(kind, below, name, $"{TypeDigit(kind)}{district.Code}{++serial:00}", places[0].Code, places);
            if (district.Code == PattayaDistrict)
                Authority(SpecialAuthority, below, "เมืองพัทยา", $"{TypeDigit(SpecialAuthority)}{district.Code}{++serial:00}", district.Subdistricts[0].Code, [.. district.Subdistricts]);
        }
    }

    private Planned Office(OrganisationKind kind, Planned parent, string name, string? shortName, string code, string area, District district)
    {
        var office = new Planned(kind, parent, code, Card.Of(name, shortName, Affiliation.Local, area, district.Subdistricts[0], code), Opened)
        {
            Codes = [(CodeScheme.Office, code)],
            Places = [district.Subdistricts[0]],
        };
        all.Add(office);
        return office;
    }

    private Planned Authority(OrganisationKind kind, Planned parent, string name, string code, string area, Subdistrict[] places)
    {
        var affiliation = kind == SpecialAuthority && places[0].District.Province.IsBangkok ? Affiliation.Bangkok : Affiliation.Local;
        var opened = new DateOnly(Chance.Of("opened", code).Between(1995, 1999), 5, 25);
        var authority = new Planned(kind, parent, code, Card.Of(name, null, affiliation, area, places[0], code), opened)
        {
            Codes = [(CodeScheme.Authority, code)],
            Places = places,
        };
        all.Add(authority);
        authorities.Add(authority);
        return authority;
    }

    private static int TypeDigit(OrganisationKind kind) => kind switch
    {
        CityMunicipality => 3,
        TownMunicipality => 4,
        SubdistrictMunicipality => 5,
        SubdistrictAdministration => 6,
        _ => 9,
    };
}
