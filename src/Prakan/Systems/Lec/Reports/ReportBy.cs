using Prakan.Platform.Organisations;
using static Prakan.Platform.Organisations.OrganisationKind;
using static Prakan.Systems.Lec.Reports.ReportBy;

namespace Prakan.Systems.Lec.Reports;

public enum ReportBy
{
    Level,
    Age,
    Sex,
    Room,
    Province,
    Authority,
    Institution,
    Affiliation,
}

public static class ReportBys
{
    public static string Thai(this ReportBy by) => by switch
    {
        ReportBy.Level => "ระดับชั้น",
        Age => "อายุ",
        Sex => "เพศ",
        Room => "ห้อง",
        Province => "จังหวัด",
        Authority => "อปท.",
        Institution => "สถานศึกษา",
        _ => "สังกัด",
    };

    /// <summary>The kinds of offices that rows are made of; none where they are made of something else. What an authority enters itself stands beside its institutions.</summary>
    public static OrganisationKind[] Offices(this ReportBy by) => by switch
    {
        Province => [ProvincialOffice, PrimaryAreaOffice, SecondaryAreaOffice],
        Authority => Every(kind => kind.IsAuthority()),
        Institution => Every(kind => kind.IsAuthority() || kind.IsInstitution()),
        _ => [],
    };

    /// <summary>How a report may be divided at an office of a kind; as it usually is comes first.</summary>
    public static IReadOnlyList<ReportBy> Of(ReportTopic topic, OrganisationKind kind) => topic switch
    {
        ReportTopic.Children => [ReportBy.Level, Age, .. kind.IsInstitution() ? [Room] : Below(kind).Append(Affiliation)],
        ReportTopic.Nutrition => [ReportBy.Level, Age, Sex, .. kind.IsInstitution() ? [] : Below(kind)],
        ReportTopic.Transfers => [ReportBy.Level, .. kind.IsInstitution() ? [] : Below(kind)],
        _ => Below(kind),
    };

    // Twenty thousand institutions are looked at province by province.
    private static IReadOnlyList<ReportBy> Below(OrganisationKind kind) => kind switch
    {
        Country or Department or AssessmentOffice => [Province, Authority],
        ProvincialOffice or District => [Authority, Institution],
        _ => [Institution],
    };

    private static OrganisationKind[] Every(Func<OrganisationKind, bool> which) => [.. Enum.GetValues<OrganisationKind>().Where(which)];
}
