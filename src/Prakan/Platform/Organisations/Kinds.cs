using System.Collections.Frozen;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Platform.Organisations;

/// <summary>What each kind is called, and below which kinds it may stand.</summary>
public static class Kinds
{
    private static readonly OrganisationKind[] Authorities =
        [ProvincialAdministration, CityMunicipality, TownMunicipality, SubdistrictMunicipality, SubdistrictAdministration, SpecialAuthority];

    private static readonly OrganisationKind[] Parents = [PrimaryAreaOffice, SecondaryAreaOffice, Department, .. Authorities];

    private static readonly FrozenDictionary<OrganisationKind, Kind> All = new Kind[]
    {
        new(Country, "ประเทศ", []),
        new(Department, "กรม / สำนักงาน", [Country]),
        new(AssessmentOffice, "สำนักงานรับรองมาตรฐาน (สมศ.)", [Country]),
        new(PrimaryAreaOffice, "สพป.", [Department]),
        new(SecondaryAreaOffice, "สพม.", [Department]),
        new(ProvincialOffice, "สำนักงานท้องถิ่นจังหวัด (สถจ.)", [Department]),
        new(District, "อำเภอ", [ProvincialOffice]),
        new(ProvincialAdministration, "อบจ.", [ProvincialOffice]),
        new(CityMunicipality, "เทศบาลนคร", [District, ProvincialOffice]),
        new(TownMunicipality, "เทศบาลเมือง", [District, ProvincialOffice]),
        new(SubdistrictMunicipality, "เทศบาลตำบล", [District]),
        new(SubdistrictAdministration, "อบต.", [District]),
        new(SpecialAuthority, "องค์กรปกครองรูปแบบพิเศษ", [District, ProvincialOffice, Country]),
        new(School, "โรงเรียน", Parents),
        new(College, "วิทยาลัย", Parents),
        new(ChildCentre, "ศูนย์พัฒนาเด็กเล็ก", Parents),
    }.ToFrozenDictionary(kind => kind.Value);

    public static IEnumerable<Kind> List => All.Values.OrderBy(kind => kind.Value);

    public static string Thai(this OrganisationKind kind) => All[kind].Thai;
    public static bool IsAuthority(this OrganisationKind kind) => Authorities.Contains(kind);
    public static bool IsInstitution(this OrganisationKind kind) => kind is School or College or ChildCentre;
    public static bool MayMergeInto(this OrganisationKind kind, OrganisationKind other) =>
        kind == other || (kind.IsInstitution() && other.IsInstitution()) || (kind.IsAuthority() && other.IsAuthority());

    /// <summary>What a new child may be.</summary>
    public static IEnumerable<Kind> Below(OrganisationKind parent) => List.Where(kind => kind.Below.Contains(parent));

    /// <summary>What somebody may come across who looks down from any of these.</summary>
    public static IReadOnlyList<Kind> AtOrBelow(IEnumerable<OrganisationKind> tops)
    {
        var reached = tops.ToHashSet();
        while (List.Any(kind => kind.Below.Any(reached.Contains) && reached.Add(kind.Value)))
        {
        }
        return [.. List.Where(kind => reached.Contains(kind.Value))];
    }

    /// <summary>Which kinds a move may go below, or a merger into.</summary>
    public static OrganisationKind[] Partners(OrganisationKind kind, ChangeKind change) =>
        change == ChangeKind.Move ? All[kind].Below : [.. List.Select(other => other.Value).Where(other => kind.MayMergeInto(other))];

    public static bool MayStandBelow(this OrganisationKind kind, OrganisationKind parent) => All[kind].Below.Contains(parent);
}

public sealed record Kind(OrganisationKind Value, string Thai, OrganisationKind[] Below);
