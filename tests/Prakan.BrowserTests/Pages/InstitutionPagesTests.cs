namespace Prakan.BrowserTests.Pages;

/// <summary>What a school or centre works with.</summary>
public sealed class InstitutionPagesTests(Lookers lookers) : PageCheck(lookers)
{
    public static TheoryData<string?, string> Pages => new()
    {
        { "recorder", "/" }, { "recorder", "/organisations" }, { "recorder", "{own}" }, { "recorder", "{own}/edit" }, { "recorder", "{own}/coordinator" },
        { "recorder", "{own}/people" }, { "recorder", "/account" }, { "recorder", "/account/password" }, { "recorder", "/account/sessions" },
        { "recorder", "/account/authenticator" }, { "recorder", "/account/passkeys" }, { "recorder", "/hand-overs" }, { "head", "{own}/invite" }, { "head", "/slips" },
        { "recorder", "/inbox" }, { "recorder", "/notices" }, { "recorder", "/notices/choices" }, { "recorder", "/rounds" }, { "recorder", "{round}" }, { "recorder", "/files/trash" },
        { "recorder", "{report}" }, { "recorder", "{part}" }, { "recorder", "{returned}" }, { "recorder", "{version}" }, { "recorder", "{report}/resolutions/Committee" },
        { "head", "/inbox" }, { "head", "{report}" }, { "head", "{report}/send" }, { "head", "{report}/explanations" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Is_whole_on_a_phone_and_at_a_desk_and_shuts_nobody_out(string? user, string path) => CheckAsync(user, path);
}
