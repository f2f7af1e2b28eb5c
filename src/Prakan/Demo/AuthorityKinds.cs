using Prakan.Platform.Organisations;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Demo;

/// <summary>Which authorities a district has. The counts are the country's; which subdistrict has which is the demo's own choice.</summary>
internal sealed class AuthorityKinds
{
    private const int Towns = 190, SubdistrictMunicipalities = 2_242, SubdistrictAdministrations = 5_312;
    private readonly HashSet<District> towns;
    private readonly HashSet<Subdistrict> withinTowns;
    private readonly HashSet<Subdistrict> municipal;

    public AuthorityKinds(Land land)
    {
        var districts = land.Districts.Where(district => !district.Province.IsBangkok).ToArray();
        var withCity = districts.Where(HasCity).ToArray();
        towns = [.. districts.Except(withCity)
            .OrderByDescending(district => district.IsCapital).ThenByDescending(district => district.Subdistricts.Count).ThenBy(district => district.Code, StringComparer.Ordinal)
            .Take(Towns)];

        var seats = districts.Length - withCity.Length - towns.Count;
        var fromSubdistricts = SubdistrictMunicipalities - seats;
        var subdistricts = districts.SelectMany(district => district.Subdistricts).ToArray();
        withinTowns = [.. withCity.Concat(towns).SelectMany(district => district.Subdistricts.Select((place, index) => (place, index)))
            .OrderBy(one => one.index).ThenByDescending(one => one.place.District.Subdistricts.Count).ThenBy(one => one.place.Code, StringComparer.Ordinal)
            .Take(subdistricts.Length - SubdistrictAdministrations - fromSubdistricts).Select(one => one.place)];
        // A subdistrict that bears its district's name would make a second municipality of that name.
        municipal = [.. subdistricts.Where(place => !withinTowns.Contains(place) && place.Name != place.District.Town)
            .OrderBy(place => Chance.Of("municipality", place.Code).Share()).ThenBy(place => place.Code, StringComparer.Ordinal)
            .Take(fromSubdistricts)];
    }

    public IEnumerable<(OrganisationKind Kind, string Name, Subdistrict[] Places)> Of(District district)
    {
        var inTown = district.Subdistricts.Where(withinTowns.Contains).DefaultIfEmpty(district.Subdistricts[0]).ToArray();
        foreach (var city in Lists.Cities[district.Code]) yield return (CityMunicipality, $"เทศบาลนคร{city}", inTown);
        if (towns.Contains(district)) yield return (TownMunicipality, $"เทศบาลเมือง{district.Town}", inTown);
        else if (!HasCity(district)) yield return (SubdistrictMunicipality, $"เทศบาลตำบล{district.Town}", inTown);
        foreach (var place in district.Subdistricts.Where(place => !withinTowns.Contains(place)))
        {
            yield return municipal.Contains(place)
                ? (SubdistrictMunicipality, $"เทศบาลตำบล{place.Name}", [place])
                : (SubdistrictAdministration, $"อบต.{place.Name}", [place]);
        }
    }

    private static bool HasCity(District district) => Lists.Cities.Contains(district.Code);
}
