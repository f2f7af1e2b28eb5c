using Microsoft.Extensions.DependencyInjection;
using Prakan.Data;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Reviews;

/// <summary>What a system wants explained before a level approves: the reviewer explains, and the next level reads it.</summary>
public sealed class QueryTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly Chain TwoSteps = new([new(ChainVerb.Report, ReportLevel.Institution), new(ChainVerb.Approve, ReportLevel.Agency), new(ChainVerb.Approve, ReportLevel.Province)]);

    [Fact]
    public async Task A_query_waits_for_the_reviewers_words_which_the_next_level_reads()
    {
        await using var house = app.With(services => services.AddSingleton<ReportingSystem, Sceptic>());
        var round = await app.OpenRoundAsync(TwoSteps);
        var id = await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee);
        await BecomeAsync(round.Id);
        var mali = await On(house, Cast.Mali);
        var page = await mali.Get(Page(id));
        Assert.Contains("จำนวนเด็กลดลงครึ่งหนึ่ง", page.Main, StringComparison.Ordinal);

        var refused = await mali.Submit(page, new { Version = "1" }, "เห็นชอบ");
        Assert.Contains("ยังมีข้อสังเกต 1 ข้อที่ยังไม่ได้อธิบาย", refused.Main, StringComparison.Ordinal);

        await mali.Follow(await mali.Post($"{Page(id)}?handler=Approve", Fields(refused, "ย้ายไปศูนย์ใหม่ตามคำสั่ง")));
        Assert.Equal(ReportLevel.Province, (await app.ObligationAsync(id)).Waiting);
        Assert.Contains("ย้ายไปศูนย์ใหม่ตามคำสั่ง", (await (await On(house, Cast.Pranee)).Get(Page(id))).Main, StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(Answer page, string text)
    {
        var form = page.Html.QuerySelectorAll("main form[method=post]").Single(one => one.QuerySelector("textarea[name^=Words]") is not null);
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) yield return new(hidden.GetAttribute("name")!, hidden.GetAttribute("value") ?? "");
        yield return new("Words[0].Text", text);
    }

    private async Task BecomeAsync(int round)
    {
        await using var connection = new Npgsql.NpgsqlConnection(app.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("UPDATE rounds SET system = 'sceptic' WHERE id = $1", connection) { Parameters = { new() { Value = round } } };
        await command.ExecuteNonQueryAsync();
    }

    private async Task<Browser> On(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> house, Player player)
    {
        var browser = new Browser(house.CreateDefaultClient(new Uri("https://prakan.test")));
        foreach (var (name, value) in (await app.As(player)).Cookies) browser.Cookies[name] = value;
        return browser;
    }

    private static string Page(long id) => $"/obligations/{id}/review";
}

/// <summary>A system that wants everything explained.</summary>
internal sealed class Sceptic : ReportingSystem
{
    public override string Key => "sceptic";
    public override string Thai => "ระบบช่างสงสัย";

    public override string HrefOf(Obligation obligation, RoundPart part) => $"/obligations/{obligation.Id}";

    public override Task<WrittenReport> ReadAsync(PrakanDb db, Obligation obligation, CancellationToken cancel) => Task.FromResult(new WrittenReport(SubmissionContent.Empty, [], []));

    public override Task<IReadOnlyList<Finding>> CheckBeforeApprovalAsync(PrakanDb db, Obligation obligation, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Finding>>([new Finding("fewer-children", "staff", Blocks: false, "จำนวนเด็กลดลงครึ่งหนึ่ง")]);
}
