namespace Prakan.Platform.Organisations;

public enum OrganisationKind
{
    Country,
    Department,
    AssessmentOffice,
    PrimaryAreaOffice,
    SecondaryAreaOffice,
    ProvincialOffice,
    District,
    ProvincialAdministration,
    CityMunicipality,
    TownMunicipality,
    SubdistrictMunicipality,
    SubdistrictAdministration,
    SpecialAuthority,
    School,
    College,
    ChildCentre,
}
