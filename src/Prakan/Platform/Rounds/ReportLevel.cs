using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Organisations;

namespace Prakan.Platform.Rounds;

/// <summary>The heights at which reports are written, decided and unlocked, from the ground up.</summary>
public enum ReportLevel
{
    Institution,
    Agency,
    Province,
    Department,
}

public static class ReportLevels
{
    public static readonly IReadOnlyList<ReportLevel> All = Enum.GetValues<ReportLevel>();

    public static string Thai(this ReportLevel level) => level switch
    {
        ReportLevel.Institution => "สถานศึกษา",
        ReportLevel.Agency => "ต้นสังกัด",
        ReportLevel.Province => "จังหวัด",
        _ => "กรม",
    };

    /// <summary>A district relays and watches; the country only holds the tree together.</summary>
    public static ReportLevel? Of(OrganisationKind kind) => kind switch
    {
        _ when kind.IsInstitution() => ReportLevel.Institution,
        _ when kind.IsAuthority() => ReportLevel.Agency,
        OrganisationKind.PrimaryAreaOffice or OrganisationKind.SecondaryAreaOffice => ReportLevel.Agency,
        OrganisationKind.ProvincialOffice => ReportLevel.Province,
        OrganisationKind.Department or OrganisationKind.AssessmentOffice => ReportLevel.Department,
        _ => null,
    };

    public static ReportLevel? Level(this HeldPost post) => Of(post.Role.Row().At[0]);

    /// <summary>The levels that stand above an organisation in the tree, one bit each.</summary>
    public static int Bits(IEnumerable<ReportLevel> levels) => levels.Aggregate(0, (bits, level) => bits | 1 << (int)level);

    public static IEnumerable<ReportLevel> In(int bits) => All.Where(level => (bits & 1 << (int)level) != 0);
}
