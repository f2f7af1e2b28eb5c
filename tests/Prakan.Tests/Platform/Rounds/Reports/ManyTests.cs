using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Reports;

public sealed class ManyTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly string[] Pages = ["", "?Show=Mine", "?Show=NotSent", "?Show=Elsewhere", "?Show=Approved", "?Show=Late", "?Find=305801", "?Find=" + Uri.EscapeDataString("หนองไผ่")];

    [Fact]
    public async Task Five_hundred_go_in_one_request_and_the_three_bad_ones_are_left_out_with_reasons()
    {
        var round = await ManyReports.SentAsync(app, sent: 620, byHimself: 3);
        var niran = await app.As(Cast.Niran);
        await ListsAsync(niran, round.Id);

        var ask = await niran.Get($"/rounds/{round.Id}/reports/approve?All=true&Show=Mine");
        Assert.Contains("จะเห็นชอบ 620 รายงาน", ask.Main, StringComparison.Ordinal);
        var first = await niran.Submit(ask, new { All = "true" }, "เห็นชอบ");
        Assert.Contains("เห็นชอบแล้ว 497 รายงาน", first.Main, StringComparison.Ordinal);
        Assert.Equal(3, first.Html.QuerySelectorAll(".tasks li").Length);
        Assert.All(first.Html.QuerySelectorAll(".tasks li"), one => Assert.Contains("ผู้ที่ส่งรายงานนี้พิจารณาเองไม่ได้", one.TextContent, StringComparison.Ordinal));
        Assert.Contains("เหลืออีก 120 รายงาน", first.Main, StringComparison.Ordinal);

        var second = await niran.Submit(first, new { All = "true" }, "เห็นชอบชุดต่อไป");
        Assert.Contains("เห็นชอบแล้ว 617 รายงาน", second.Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal(617, await db.Rulings.CountAsync(one => one.Outcome == Outcome.Approved, TestContext.Current.CancellationToken));
        Assert.Equal(617, await db.Facts.CountAsync(one => one.Action == "report.approved" && one.PersonId == Cast.Niran.Id, TestContext.Current.CancellationToken));
        Assert.Equal(617, await db.Obligations.CountAsync(one => one.State == ObligationState.Approved && one.RoundId == round.Id, TestContext.Current.CancellationToken));
    }

    private static async Task ListsAsync(Browser niran, int round)
    {
        foreach (var page in Pages) Assert.Equal(HttpStatusCode.OK, (await niran.Get($"/rounds/{round}/reports{page}")).Status);
    }
}
