namespace Prakan.BrowserTests.Pages;

/// <summary>What e-SAR is worked with, from the centre to the office that assesses and the public.</summary>
public sealed class SelfAssessmentPagesTests(Lookers lookers) : PageCheck(lookers)
{
    public static TheoryData<string?, string> Pages => new()
    {
        { null, "/e-sar" }, { null, "/e-sar/find?Find=บ้าน" }, { "recorder", "/e-sar" }, { "recorder", "{sar-items}" }, { "recorder", "{sar-items}/Address" }, { "recorder", "{sar-files}" },
        { "recorder", "{sar-results}" }, { "recorder", "{sar-results}/1" }, { "recorder", "{sar-results}/5" }, { "approver", "/e-sar" }, { "approver", "/e-sar/institutions" },
        { "approver", "/e-sar/requests" }, { "approver", "{to-name}" }, { "approver", "/e-sar/requests/sheet" }, { "approver", "/e-sar/issues" }, { "province", "/e-sar" },
        { "department", "/e-sar" }, { "department", "/e-sar/standards" }, { "department", "/e-sar/standards/5" }, { "onesqa", "/e-sar" }, { "onesqa", "/e-sar/received" },
        { "onesqa", "{received}" }, { "onesqa", "/e-sar/received/requests" }, { "onesqa", "/e-sar/received/issues" }, { "onesqa", "/e-sar/received/calls" },
        { "onesqa", "/e-sar/statistics" }, { "onesqa", "/e-sar/statistics?By=Size" }, { "onesqa", "/e-sar/statistics/list" }, { "approver", "/e-sar/statistics" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Is_whole_on_a_phone_and_at_a_desk_and_shuts_nobody_out(string? user, string path) => CheckAsync(user, path);
}
