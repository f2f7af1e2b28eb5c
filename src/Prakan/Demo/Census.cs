using Prakan.Platform.Organisations;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Demo;

/// <summary>How many institutions the country has, 60,000 in all, and where each sort of them stands.</summary>
internal sealed class Census(Land land, Offices offices)
{
    private const double BangkokHasFewOfThese = 0.06;

    public IEnumerable<CensusLine> Lines =>
    [
        new(Trade.PrimarySchool, Affiliation.Obec, School, 27_089, Subdistricts(place => offices.AreaOffices.Primary(place.District))),
        new(Trade.SecondarySchool, Affiliation.Obec, School, 2_360, Districts(offices.AreaOffices.Secondary, district => district.IsCapital ? 3 : 1)),
        new(Trade.LocalCentre, Affiliation.Local, ChildCentre, 18_250, Authorities(CentresAt)),
        new(Trade.LocalSchool, Affiliation.Local, School, 1_730, Authorities(SchoolsAt)),
        new(Trade.LocalCollege, Affiliation.Local, College, 20, Authorities(authority => authority.Kind == CityMunicipality ? 1 : 0)),
        new(Trade.PrivateSchool, Affiliation.Private, School, 5_223, Districts(_ => offices.Private, PrivateIn)),
        new(Trade.PrivateCentre, Affiliation.Private, ChildCentre, 2_929, Districts(_ => offices.Private, PrivateIn)),
        new(Trade.PrivateCollege, Affiliation.Private, College, 334, Districts(_ => offices.Private, PrivateIn)),
        new(Trade.LearningCentre, Affiliation.NonFormal, School, 928, Districts(_ => offices.NonFormal, _ => 1, evenly: true)),
        new(Trade.VocationalCollege, Affiliation.Vocational, College, 430, Districts(_ => offices.Vocational, district => district.IsCapital ? 8 : 1)),
        new(Trade.BangkokSchool, Affiliation.Bangkok, School, 437, BangkokDistricts()),
        new(Trade.BangkokCentre, Affiliation.Bangkok, ChildCentre, 270, BangkokDistricts()),
    ];

    private IEnumerable<Seat> Subdistricts(Func<Subdistrict, Planned> parent) =>
        from district in land.Districts
        from place in district.Subdistricts
        select new Seat(parent(place), [place], (district.Province.IsBangkok ? BangkokHasFewOfThese : 1) * Unevenly(place.Code));

    private IEnumerable<Seat> Districts(Func<District, Planned> parent, Func<District, double> weight, bool evenly = false) =>
        land.Districts.Select(district => new Seat(parent(district), district.Subdistricts, weight(district) * (evenly ? 1 : Unevenly(district.Code))));

    private IEnumerable<Seat> Authorities(Func<Planned, double> weight) =>
        offices.Local.Authorities.Where(authority => authority != offices.Local.Bangkok)
            .Select(authority => new Seat(authority, authority.Places, weight(authority) * Unevenly(authority.Key)));

    private IEnumerable<Seat> BangkokDistricts() =>
        land.Districts.Where(district => district.Province.IsBangkok).Select(district => new Seat(offices.Local.Bangkok, district.Subdistricts, Unevenly(district.Code)));

    private static double CentresAt(Planned authority) => authority.Kind switch
    {
        ProvincialAdministration => 0.2,
        CityMunicipality or SpecialAuthority => 6,
        TownMunicipality => 4,
        SubdistrictMunicipality => 2.6,
        _ => 2.3,
    };

    private static double SchoolsAt(Planned authority) => authority.Kind switch
    {
        ProvincialAdministration => 5,
        CityMunicipality or SpecialAuthority => 8,
        TownMunicipality => 3,
        SubdistrictMunicipality => 0.15,
        _ => 0.03,
    };

    private static double PrivateIn(District district) => district switch
    {
        { Province.IsBangkok: true } => 6,
        { IsCapital: true } => 5,
        _ => 1,
    };

    private static double Unevenly(string key) => 0.5 + Chance.Of("weight", key).Share();
}

/// <summary>What an institution does, and so how it is named and how large it is.</summary>
internal enum Trade
{
    PrimarySchool,
    SecondarySchool,
    LocalCentre,
    LocalSchool,
    LocalCollege,
    PrivateSchool,
    PrivateCentre,
    PrivateCollege,
    LearningCentre,
    VocationalCollege,
    BangkokSchool,
    BangkokCentre,
}

internal sealed record CensusLine(Trade Trade, Affiliation Affiliation, OrganisationKind Kind, int Count, IEnumerable<Seat> Seats);

/// <summary>Where institutions of one sort may stand: below whom, in which places.</summary>
internal sealed record Seat(Planned Parent, IReadOnlyList<Subdistrict> Places, double Weight);
