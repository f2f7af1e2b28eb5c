namespace Prakan.BrowserTests.Pages;

/// <summary>What those above an institution watch and decide with.</summary>
public sealed class OfficePagesTests(Lookers lookers) : PageCheck(lookers)
{
    public static TheoryData<string?, string> Pages => new()
    {
        { "approver", "/organisations" }, { "approver", "{own}" }, { "approver", "/slips" }, { "approver", "/slips/from-sheet" }, { "approver", "/people" },
        { "approver", "/account/second-factor" }, { "province", "/organisations?Find=ศพด" }, { "director", "/registrations" }, { "coordinator", "{round}/reports" },
        { "coordinator", "{board}" }, { "approver", "/inbox" }, { "approver", "/unlocks" }, { "approver", "{round}/reports" },
        { "approver", "{round}/reports?Show=Mine" }, { "approver", "{waiting}" }, { "approver", "{round}/reports/approve?All=true&Show=All" },
        { "approver", "{approved}" }, { "approver", "{approved}/unlock" }, { "province", "{round}/board" }, { "province", "{board}" }, { "province", "{round}/reports" },
        { "director", "{round}/board" }, { "director", "{waiting}" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Is_whole_on_a_phone_and_at_a_desk_and_shuts_nobody_out(string? user, string path) => CheckAsync(user, path);
}
