using Prakan.BrowserTests.House;

namespace Prakan.BrowserTests;

/// <summary>Every page as people meet it: on a phone and at a desk, with nothing cut off and nothing that shuts anybody out.</summary>
public sealed class PagesTests(Site site)
{
    private const int MostBytes = 200 * 1024;
    private static readonly bool Long = Environment.GetEnvironmentVariable("PRAKAN_LONG") == "1";

    public static TheoryData<string?, string> Pages => new()
    {
        { null, "/" }, { null, "/sign-in" }, { null, "/activate" }, { null, "/password/forgotten" }, { null, "/register" }, { null, "/help" },
        { null, "/help/begin" }, { null, "/help/institution" }, { null, "/privacy" }, { null, "/error/404" },
        { "recorder", "/" }, { "recorder", "/organisations" }, { "recorder", "{own}" }, { "recorder", "{own}/edit" }, { "recorder", "{own}/coordinator" },
        { "recorder", "{own}/people" }, { "recorder", "/account" }, { "recorder", "/account/password" }, { "recorder", "/account/sessions" },
        { "recorder", "/account/authenticator" }, { "recorder", "/account/passkeys" }, { "recorder", "/hand-overs" },
        { "head", "{own}/invite" }, { "head", "/slips" },
        { "approver", "/organisations" }, { "approver", "{own}" }, { "approver", "/slips" }, { "approver", "/slips/from-sheet" }, { "approver", "/people" },
        { "approver", "/account/second-factor" },
        { "province", "/organisations?Find=ศพด" }, { "director", "/registrations" },
        { "department", "{own}" }, { "department", "{own}/new" }, { "department", "/organisations/import" },
        { "admin", "/organisations" }, { "dpo", "/organisations" },
        { null, "/receipts" }, { null, "/receipts/key" }, { "admin", "/notices/outbox" }, { "dpo", "/access-log" },
        { "recorder", "/inbox" }, { "recorder", "/notices" }, { "recorder", "/notices/choices" }, { "recorder", "/rounds" }, { "recorder", "{round}" },
        { "recorder", "{report}" }, { "recorder", "{part}" }, { "recorder", "{returned}" }, { "recorder", "{version}" }, { "recorder", "{report}/resolutions/Committee" },
        { "head", "/inbox" }, { "head", "{report}" }, { "head", "{report}/send" }, { "head", "{report}/explanations" },
        { "coordinator", "{round}/reports" }, { "coordinator", "{board}" },
        { "approver", "/inbox" }, { "approver", "/unlocks" }, { "approver", "{round}/reports" }, { "approver", "{round}/reports?Show=Mine" },
        { "approver", "{waiting}" }, { "approver", "{round}/reports/approve?All=true&Show=All" }, { "approver", "{approved}" }, { "approver", "{approved}/unlock" },
        { "province", "{round}/board" }, { "province", "{board}" }, { "province", "{round}/reports" },
        { "department", "/rounds" }, { "department", "{round}" }, { "department", "/rounds/new" }, { "department", "{draft}/edit" }, { "department", "{draft}/publish" },
        { "department", "{round}/expected" }, { "department", "{round}/expected/add" }, { "department", "{round}/expected/extend" }, { "department", "{round}/postpone" },
        { "department", "{round}/close" }, { "department", "{round}/copy" }, { "department", "{round}/board" }, { "department", "/holidays" },
        { "director", "{round}/board" }, { "director", "{waiting}" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Is_whole_on_a_phone_and_at_a_desk_and_shuts_nobody_out(string? user, string path)
    {
        await using var visitor = user is null ? await Visitor.Come(site, Visitor.Phone) : await Visitor.Looking(site, user, Visitor.Phone);
        await visitor.Open(await visitor.Resolve(path));
        Assert.Equal(0, await visitor.Overflow());
        // What shuts people out on the one screen does so on the other, nearly always.
        if (Long) Assert.Empty(await visitor.Barriers());
        await visitor.Page.SetViewportSizeAsync(Visitor.Desk.Width, Visitor.Desk.Height);
        Assert.Equal(0, await visitor.Overflow());
        Assert.Empty(await visitor.Barriers());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Axe_finds_what_is_planted()
    {
        await using var visitor = await Visitor.Come(site);
        await visitor.Open("/");
        await visitor.Page.EvaluateAsync("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/assets/favicon.svg\"><input type=\"text\">')");
        Assert.NotEmpty(await visitor.Barriers());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    public async Task A_first_visit_is_light(string path)
    {
        await using var visitor = await Visitor.Come(site, Visitor.Phone);
        var bytes = 0L;
        visitor.Page.RequestFinished += async (_, request) => Interlocked.Add(ref bytes, (await request.SizesAsync()).ResponseBodySize);
        await visitor.Open(path);
        await visitor.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        Assert.InRange(bytes, 1, MostBytes);
    }

    [Theory]
    [InlineData("/organisations")]
    [InlineData("{own}/edit")]
    public async Task At_200_percent_nothing_is_cut_off(string path)
    {
        await using var visitor = await Visitor.SignedIn(site, "recorder", new() { Width = 640, Height = 450 });
        await visitor.Open(await visitor.Resolve(path));
        Assert.Equal(0, await visitor.Overflow());
    }
}
