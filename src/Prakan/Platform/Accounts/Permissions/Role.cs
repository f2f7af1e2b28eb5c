namespace Prakan.Platform.Accounts.Permissions;

public enum Role
{
    Recorder,
    Head,
    Coordinator,
    Approver,
    ProvinceSupervisor,
    DepartmentOfficer,
    AssessmentOfficer,
    Assessor,
    BureauOfficer,
    CommitteeScorer,
    AreaOfficer,
    AreaDirector,
    SystemAdministrator,
    DataProtectionOfficer,
}
