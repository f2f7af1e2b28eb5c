namespace Prakan.BrowserTests.Pages;

/// <summary>What the children's register is worked with, from the centre to the department.</summary>
public sealed class RegisterPagesTests(Lookers lookers) : PageCheck(lookers)
{
    public static TheoryData<string?, string> Pages => new()
    {
        { "recorder", "/lec" }, { "recorder", "{register}" }, { "recorder", "{register}/enrol" }, { "recorder", "{register}/children?Find=ส" }, { "recorder", "{register}/promotions" },
        { "recorder", "{register}/transfer-in" }, { "recorder", "{room}" }, { "recorder", "{room}/promote" }, { "recorder", "{child}" }, { "recorder", "{child}/correct" },
        { "recorder", "{child}/identity" }, { "recorder", "{child}/room" }, { "recorder", "{child}/leave" }, { "recorder", "{child}/transfer" }, { "recorder", "{child}/family" },
        { "recorder", "{lec-part}" }, { "recorder", "/lec/transfers" }, { "approver", "/lec" }, { "approver", "{lec-part}" }, { "approver", "{counts}" },
        { "province", "/lec" }, { "province", "{counts}" }, { "department", "/lec" }, { "department", "{counts}" }, { "department", "/lec/growth" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Is_whole_on_a_phone_and_at_a_desk_and_shuts_nobody_out(string? user, string path) => CheckAsync(user, path);
}
