using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Entries;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Systems.EMes.Summary;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.EMes;

public sealed class SummaryTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Offices_stand_by_indicators_with_self_bureau_and_gap()
    {
        var round = await app.OpenIndicatorsAsync(year: 2580);
        await ScoreAsync(await app.ObligationOfAsync(round, Cast.NamRinArea), self: 5, bureau: 3.5m);
        var busaba = await app.As(Cast.Busaba);

        Assert.Equal("3.5", await CellAsync(busaba, $"/e-mes/rounds/{round.Id}/summary"));
        Assert.Equal("5", await CellAsync(busaba, $"/e-mes/rounds/{round.Id}/summary?Show=Self"));
        Assert.Equal("-1.5", await CellAsync(busaba, $"/e-mes/rounds/{round.Id}/summary?Show=Gap"));
        Assert.Contains("ไม่มีสำนักงานตามที่เลือก", (await busaba.Get($"/e-mes/rounds/{round.Id}/summary?Kind=SecondaryAreaOffice&Region=ไม่มีภาคนี้")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_is_compared_with_the_one_before_it_and_stands_beside_the_other_of_its_year()
    {
        var other = await app.FoundOfficeAsync(OrganisationKind.SecondaryAreaOffice, "สพม.เทียบรอบ");
        var half = await app.OpenIndicatorsAsync(year: 2590);
        var whole = await app.OpenIndicatorsAsync(plan => plan with { Term = 2, Title = "รอบ 12 เดือน", Due = plan.Due.AddDays(1), CutOff = plan.CutOff.AddDays(1) }, 2590);
        await ScoreAsync(await app.ObligationOfAsync(half, other), self: 3, bureau: 2);
        await ScoreAsync(await app.ObligationOfAsync(whole, other), self: 4, bureau: 4.5m);
        var busaba = await app.As(Cast.Busaba);

        var means = (await busaba.Get($"/e-mes/rounds/{whole.Id}/summary?Kind=SecondaryAreaOffice")).Html.QuerySelectorAll("table.rows tbody tr")[0];
        Assert.Equal("+2.50", means.QuerySelectorAll("td")[^1].TextContent.Trim());
        var year = (await busaba.Get("/e-mes/years/2590")).Html.QuerySelectorAll(".matrix tbody tr").Single(row => row.TextContent.Contains("สพม.เทียบรอบ", StringComparison.Ordinal));
        Assert.Equal(["3.00", "2.00", "4.00", "4.50", "+2.50"], year.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task A_year_shows_each_indicator_through_its_rounds_and_nothing_where_it_was_not_asked()
    {
        var half = await app.OpenIndicatorsAsync(year: 2591, indicators: Indicating.First);
        var whole = await app.OpenIndicatorsAsync(plan => plan with { Term = 2, Due = plan.Due.AddDays(5), CutOff = plan.CutOff.AddDays(5) }, 2591, Indicating.First with { Thai = "ชื่อใหม่ของตัวชี้วัด" }, Indicating.Primary);
        await ScoreAsync(await app.ObligationOfAsync(half, Cast.NamRinArea), self: 3, bureau: 4);
        await ScoreAsync(await app.ObligationOfAsync(whole, Cast.NamRinArea), self: 5, bureau: 3);
        var rows = (await (await app.As(Cast.Busaba)).Get("/e-mes/years/2591")).Html.QuerySelector(".matrix")!.QuerySelectorAll("tbody tr").Select(row => row.TextContent.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal([["1 ชื่อใหม่ของตัวชี้วัด", "3.00", "4.00", "5.00", "3.00", "-1.00"], ["6ก คุณภาพผู้เรียนประถม", "–", "–", "–", "–", "–"]], rows);
    }

    [Fact]
    public async Task A_round_is_not_compared_with_one_that_asked_about_something_else()
    {
        var other = await app.OpenIndicatorsAsync(plan => plan with { Parts = [new("other", "เรื่องอื่น")], Due = plan.Due.AddDays(12), CutOff = plan.CutOff.AddDays(12) }, 2592, Indicating.First with { Part = "other" });
        var last = await app.OpenIndicatorsAsync(plan => plan with { Title = "รอบก่อนที่ถามเรื่องเดียวกัน", Due = plan.Due.AddDays(11), CutOff = plan.CutOff.AddDays(11) }, 2592);
        var round = await app.OpenIndicatorsAsync(plan => plan with { Due = plan.Due.AddDays(13), CutOff = plan.CutOff.AddDays(13) }, 2592);

        var busaba = await app.As(Cast.Busaba);
        Assert.Contains("ยังไม่มีสำนักงานที่ส่งรายงานหรือได้คะแนน", (await busaba.Get($"/e-mes/rounds/{round.Id}/summary")).Main, StringComparison.Ordinal);
        foreach (var one in new[] { other, last, round }) await ScoreAsync(await app.ObligationOfAsync(one, Cast.NamRinArea), self: 4, bureau: 4);

        Assert.Contains("เทียบกับ รอบก่อนที่ถามเรื่องเดียวกัน", (await busaba.Get($"/e-mes/rounds/{round.Id}/summary")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_leaves_as_a_workbook_and_as_paper()
    {
        var round = await app.OpenIndicatorsAsync(year: 2581);
        await ScoreAsync(await app.ObligationOfAsync(round, Cast.NamRinArea), self: 5, bureau: 3.5m);
        var busaba = await app.As(Cast.Busaba);
        var sheet = await busaba.Get($"/e-mes/rounds/{round.Id}/summary/summary.xlsx");
        using var package = new ZipArchive(new MemoryStream(sheet.Bytes));
        using var first = new StreamReader(package.GetEntry("xl/worksheets/sheet1.xml")!.Open());

        Assert.Contains(Cast.NamRinArea.Name, await first.ReadToEndAsync(Cancel), StringComparison.Ordinal);
        Assert.True((await busaba.Get($"/e-mes/rounds/{round.Id}/summary/summary.pdf")).IsPaper);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Direk)).Get($"/e-mes/rounds/{round.Id}/summary")).Status);
    }

    [Theory]
    [InlineData(1.4, 1)]
    [InlineData(1.5, 2)]
    [InlineData(4.5, 5)]
    [InlineData(5.0, 5)]
    public void A_province_takes_the_colour_of_the_level_that_its_mean_is_nearest_to(double score, int step) => Assert.Equal(step, ScoreMap.StepOf((decimal)score));

    private static async Task<string> CellAsync(Browser browser, string url) =>
        (await browser.Get(url)).Html.QuerySelectorAll(".matrix tbody tr").Single(row => row.TextContent.Contains(Cast.NamRinArea.Name, StringComparison.Ordinal)).QuerySelector("td")!.TextContent.Trim();

    [Fact]
    public async Task What_an_office_has_not_sent_yet_is_its_own()
    {
        var round = await app.OpenIndicatorsAsync(year: 2582);
        await ScoreAsync(await app.ObligationOfAsync(round, Cast.NamRinArea), self: 5, bureau: 3, sent: false);

        Assert.Equal("–", await CellAsync(await app.As(Cast.Busaba), $"/e-mes/rounds/{round.Id}/summary?Show=Self"));
    }

    private async Task ScoreAsync(long id, int self, decimal bureau, bool sent = true)
    {
        await using var db = app.OpenDb();
        var report = await db.Obligations.Include(one => one.Round).Include(one => one.Explanations).Include(one => one.Unlocks).SingleAsync(one => one.Id == id, Cancel);
        if (sent) db.Add(report.Send(new Delivery(SubmissionContent.Empty, [], app.Clock.GetUtcNow(), app.Clock.GetUtcNow())));
        var entry = new Entry(report, "k1");
        entry.Judge(self, app.Clock.GetUtcNow());
        db.Add(entry);
        db.Add(Evaluation.Kept(report, "k1", bureau, "", app.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
    }
}
