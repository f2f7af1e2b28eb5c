using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;

namespace Prakan.Demo;

/// <summary>One account for every role, and one for the stranger next door.</summary>
internal static class DemoCast
{
    private static readonly (string UserName, string GivenName, Role Role, Func<Stage, Planned, Planned> At)[] Players =
    [
        ("recorder", "สมศรี", Role.Recorder, (_, centre) => centre),
        ("head", "วันดี", Role.Head, (_, centre) => centre),
        ("coordinator", "สมชาย", Role.Coordinator, (stage, _) => stage.Town),
        ("approver", "มะลิ", Role.Approver, (stage, _) => stage.Town),
        ("province", "ปราณี", Role.ProvinceSupervisor, (stage, _) => stage.ProvincialOffice),
        ("department", "วิชัย", Role.DepartmentOfficer, (stage, _) => stage.Offices.LocalDepartment),
        ("onesqa", "อรทัย", Role.AssessmentOfficer, (stage, _) => stage.Offices.Assessment),
        ("assessor", "อนันต์", Role.Assessor, (stage, _) => stage.Offices.Assessment),
        ("bureau", "บุษบา", Role.BureauOfficer, (stage, _) => stage.Offices.Obec),
        ("scorer", "มานพ", Role.CommitteeScorer, (stage, _) => stage.Offices.Obec),
        ("area", "อำไพ", Role.AreaOfficer, (stage, _) => stage.AreaOffice),
        ("director", "ดำรง", Role.AreaDirector, (stage, _) => stage.AreaOffice),
        ("admin", "อารี", Role.SystemAdministrator, (stage, _) => stage.Offices.Country),
        ("dpo", "ดารุณี", Role.DataProtectionOfficer, (stage, _) => stage.Offices.Country),
        ("stranger", "นิพนธ์", Role.Approver, (stage, _) => stage.Neighbour),
    ];

    public static readonly string[] UserNames = [.. Players.Select(player => player.UserName)];

    public static IReadOnlyList<DemoAccount> On(Stage stage, IEnumerable<Planned> institutions)
    {
        var centre = institutions.First(institution => institution.Parent == stage.Town && institution.Kind == OrganisationKind.ChildCentre);
        return [.. Players.Select(player => new DemoAccount(player.UserName, player.GivenName, player.Role, player.At(stage, centre)))];
    }
}

/// <summary>Somebody whose user name and password everybody may know.</summary>
internal sealed record DemoAccount(string UserName, string GivenName, Role Role, Planned At);
