namespace Prakan.BrowserTests.Pages;

/// <summary>What those who keep the house and its rounds work with.</summary>
public sealed class DepartmentPagesTests(Lookers lookers) : PageCheck(lookers)
{
    public static TheoryData<string?, string> Pages => new()
    {
        { "department", "{own}" }, { "department", "{own}/new" }, { "department", "/organisations/import" }, { "admin", "/organisations" }, { "dpo", "/organisations" },
        { "admin", "/notices/outbox" }, { "dpo", "/access-log" }, { "department", "/rounds" }, { "department", "{round}" }, { "department", "/rounds/new" },
        { "department", "{draft}/edit" }, { "department", "{draft}/publish" }, { "department", "{round}/expected" }, { "department", "{round}/expected/add" },
        { "department", "{round}/expected/extend" }, { "department", "{round}/postpone" }, { "department", "{round}/close" }, { "department", "{round}/copy" },
        { "department", "{round}/board" }, { "department", "/holidays" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Is_whole_on_a_phone_and_at_a_desk_and_shuts_nobody_out(string? user, string path) => CheckAsync(user, path);
}
