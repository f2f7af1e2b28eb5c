namespace Prakan.BrowserTests.Pages;

/// <summary>What stands open to everybody.</summary>
public sealed class FrontPagesTests(Lookers lookers) : PageCheck(lookers)
{
    public static TheoryData<string?, string> Pages => new()
    {
        { null, "/" }, { null, "/sign-in" }, { null, "/activate" }, { null, "/password/forgotten" }, { null, "/register" }, { null, "/help" }, { null, "/help/begin" },
        { null, "/help/institution" }, { null, "/privacy" }, { null, "/error/404" }, { null, "/receipts" }, { null, "/receipts/key" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Is_whole_on_a_phone_and_at_a_desk_and_shuts_nobody_out(string? user, string path) => CheckAsync(user, path);
}
