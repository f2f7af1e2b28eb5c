using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Board;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Notices;

namespace Prakan.Tests.Platform.Rounds.Board;

public sealed class BoardTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_comes_to_the_own_office_and_sees_who_has_sent()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        var mali = await app.As(Cast.Mali);

        var page = await mali.Follow(await mali.Get($"/rounds/{round.Id}/board"));

        Assert.EndsWith($"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}", page.Url, StringComparison.Ordinal);
        Assert.Contains("ส่งแล้ว 1 จาก 2 แห่ง (50%)", page.Main, StringComparison.Ordinal);
        Assert.Equal((2, 1, 1, 1), (Figure(page, "ต้องรายงาน"), Figure(page, "ค้างส่ง"), Figure(page, "ยังไม่เริ่ม"), Figure(page, "รอพิจารณา")));
        var rows = page.Html.QuerySelectorAll("table.rows tbody tr").Select(row => row.TextContent).ToArray();
        Assert.Contains(rows, row => row.Contains(Cast.BanNongCentre.Name, StringComparison.Ordinal) && row.Contains("รอพิจารณา", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains(Cast.NamRinSchool.Name, StringComparison.Ordinal) && row.Contains("ยังไม่เริ่ม", StringComparison.Ordinal));
        Assert.Contains("ข้อมูล ณ", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_department_one_goes_down_to_the_institution()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        await app.ApprovedAsync(round, Cast.BanNongCentre);
        var krit = await app.As(Cast.Krit);
        var url = $"/rounds/{round.Id}/board/{Cast.Dla.Id}?Sort=Missing";
        foreach (var place in new[] { Cast.NamRinProvince, Cast.NamRinDistrict, Cast.NamRinTown })
        {
            var page = await krit.Get(url);
            url = page.Html.QuerySelectorAll("table.board tbody a").Single(link => link.TextContent == place.Name).GetAttribute("href")!;
        }
        var town = await krit.Get(url);
        Assert.Equal((1, 1), (Figure(town, "เรียบร้อยแล้ว"), Figure(town, "ค้างส่ง")));
        await using var db = app.OpenDb();
        var report = await db.OfAsync(round, Cast.BanNongCentre);
        Assert.Contains($"/obligations/{report.Id}", town.Html.QuerySelectorAll("table.rows tbody a").Select(link => link.GetAttribute("href")));
        Assert.Equal($"/obligations/{report.Id}", (await (await app.As(Cast.Wandee)).Get($"/rounds/{round.Id}/board/{Cast.BanNongCentre.Id}")).Location);
    }

    [Fact]
    public async Task Who_is_excused_stands_apart_and_nothing_is_over_a_hundred()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        await using (var db = app.OpenDb())
        {
            (await db.OfAsync(round, Cast.NamRinSchool)).Excuse("น้ำท่วม", app.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        }
        var page = await (await app.As(Cast.Mali)).Get($"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}");
        Assert.Contains("ส่งแล้ว 1 จาก 1 แห่ง (100%)", page.Main, StringComparison.Ordinal);
        Assert.Equal((1, 0, 1), (Figure(page, "ต้องรายงาน"), Figure(page, "ค้างส่ง"), Figure(page, "ได้รับยกเว้น")));
    }

    [Theory]
    [InlineData(ReportShow.Missing, 1)]
    [InlineData(ReportShow.Expected, 2)]
    [InlineData(ReportShow.Sent, 1)]
    [InlineData(ReportShow.Approved, 0)]
    public async Task A_figure_leads_to_those_that_it_counts(ReportShow show, int count)
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        var mali = await app.As(Cast.Mali);
        var board = await mali.Get($"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}");
        var list = await mali.Get(board.Html.QuerySelectorAll(".tally a").Single(link => link.QuerySelector("span")!.TextContent == show.Thai()).GetAttribute("href")!);
        Assert.Equal(count, list.Html.QuerySelectorAll("table.rows tbody tr").Length);
        Assert.Equal(count, Figure(list, show.Thai()));
    }

    [Fact]
    public void A_rate_is_cut_and_not_rounded_to_a_hundred()
    {
        Assert.Equal("99.9", BoardTally.Percent(new BoardTally(60_000, 1, 0, 0, 0, 59_999, 0, 0, 0, 0).Rate));
        Assert.Equal("100", BoardTally.Percent(new BoardTally(3, 0, 0, 1, 0, 2, 0, 0, 0, 0).Rate));
        Assert.Equal("0", BoardTally.Percent(BoardTally.None.Rate));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/list")]
    [InlineData("/board.xlsx")]
    [InlineData("/board.pdf")]
    [InlineData("/nudge")]
    public async Task The_stranger_finds_nothing(string page)
    {
        var round = await app.OpenRoundAsync();
        var url = $"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}{page}";
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(url)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Mali)).Get(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Direk)).Get($"/rounds/{round.Id}/board")).Status);
    }

    private static int Figure(Answer page, string name) =>
        int.Parse(page.Html.QuerySelectorAll(".tally a").Single(item => item.QuerySelector("span")!.TextContent == name).QuerySelector("b")!.TextContent);
}
