using System.Collections.Frozen;
using Prakan.Platform.Organisations;
using static Prakan.Platform.Accounts.Permissions.Role;
using static Prakan.Platform.Accounts.Permissions.Verb;
using static Prakan.Platform.Organisations.OrganisationKind;

namespace Prakan.Platform.Accounts.Permissions;

/// <summary>The one table of who may do what: a role, where it can be held, what it may do there and below, and which roles it may give.</summary>
public static class Roles
{
    private static readonly OrganisationKind[] Institutions = [School, College, ChildCentre];
    private static readonly OrganisationKind[] Authorities = [ProvincialAdministration, CityMunicipality, TownMunicipality, SubdistrictMunicipality, SubdistrictAdministration, SpecialAuthority];
    private static readonly OrganisationKind[] AreaOffices = [PrimaryAreaOffice, SecondaryAreaOffice];

    private static readonly string[] Look = [SeeOrganisations, SeePeople, SeeReports];
    private static readonly string[] Keep = [.. Look, CorrectOrganisation, AppointCoordinator, Verb.HandOver];
    private static readonly string[] Lead = [.. Keep, Invite, EndPost, AcceptRegistration, ReadFacts];
    private static readonly string[] Report = [WriteReport, SubmitReport];
    private static readonly string[] Register = [SeeChildren, KeepChildren];
    private static readonly string[] Decide = [ApproveReport, UnlockReport, Nudge];

    public static readonly FrozenDictionary<Role, RoleRow> Table = new RoleRow[]
    {
        new(Recorder, "ผู้บันทึก", Institutions, [.. Keep, WriteReport, .. Register, SeeChildSecrets], []),
        new(Head, "ผู้บริหารสถานศึกษา", Institutions, [.. Lead, .. Report, .. Register, SeeChildSecrets], [Recorder]),
        new(Role.Coordinator, "ผู้ประสานงาน", Authorities, [.. Keep, .. Report, .. Register, Nudge, RequestAssessment, Synthesise], []),
        new(Approver, "ผู้เห็นชอบ", Authorities, [.. Lead, .. Report, .. Register, .. Decide, RequestAssessment, Synthesise], [Role.Coordinator, Head, Recorder]),
        new(ProvinceSupervisor, "ผู้กำกับติดตามระดับจังหวัด", [ProvincialOffice], [.. Lead, .. Decide, Synthesise], [Approver, Role.Coordinator, Head, Recorder]),
        new(DepartmentOfficer, "เจ้าหน้าที่กรม", [Department], [.. Lead, .. Decide, ManageRounds, Reorganise, ImportOrganisations, DisablePerson, JudgeFiles, LayDownRates, PublishOpenData],
            [ProvinceSupervisor, Approver, Role.Coordinator, AreaDirector, AreaOfficer, Head, Recorder]),
        new(AssessmentOfficer, "เจ้าหน้าที่ สมศ.", [AssessmentOffice], [.. Lead, ReceiveReports], [Assessor]),
        new(Assessor, "ผู้ประเมินภายนอก", [AssessmentOffice], [], []),
        new(BureauOfficer, "เจ้าหน้าที่สำนักติดตามและประเมินผล", [Department], [.. Lead, .. Decide, ManageRounds, EvaluateIndicators], [CommitteeScorer, AreaDirector, AreaOfficer]),
        new(CommitteeScorer, "กรรมการให้คะแนน", [Department], [SeeOrganisations, ScoreIndicators], []),
        new(AreaOfficer, "เจ้าหน้าที่เขตพื้นที่", AreaOffices, [.. Keep, WriteReport], []),
        new(AreaDirector, "ผู้อำนวยการเขตพื้นที่", AreaOffices, [.. Lead, .. Report, .. Decide, RequestAssessment, Synthesise, HandOutIndicators], [AreaOfficer, Head, Recorder]),
        new(SystemAdministrator, "ผู้ดูแลระบบ", [Country], [.. Lead, ManageRounds, Nudge, Reorganise, ImportOrganisations, DisablePerson, JudgeFiles, LayDownRates, ReadAccess, KeepOutbox],
            [DepartmentOfficer, AssessmentOfficer, BureauOfficer, DataProtectionOfficer, SystemAdministrator,
             ProvinceSupervisor, Approver, Role.Coordinator, AreaDirector, AreaOfficer, Head, Recorder, Assessor, CommitteeScorer]),
        new(DataProtectionOfficer, "เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล", [Country], [SeeOrganisations, SeeReports, ReadFacts, ReadAccess], []),
    }.ToFrozenDictionary(row => row.Role);

    public static RoleRow Row(this Role role) => Table[role];
    public static string Thai(this Role role) => Table[role].Thai;
    public static bool Holds(this Role role, string verb) => Table[role].Verbs.Contains(verb);
    public static bool MayGive(this Role role, Role other) => Table[role].Gives.Contains(other);
    public static bool FitsAt(this Role role, OrganisationKind kind) => Table[role].At.Contains(kind);
}

public sealed record RoleRow(Role Role, string Thai, OrganisationKind[] At, string[] Verbs, Role[] Gives)
{
    /// <summary>Whoever sees more than one institution is asked for a second factor.</summary>
    public bool AsksSecondFactor { get; } = !At.Any(kind => kind.IsInstitution());
}
