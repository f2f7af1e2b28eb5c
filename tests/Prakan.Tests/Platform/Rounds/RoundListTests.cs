using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds;

public sealed class RoundListTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_institution_finds_its_own_report_and_how_long_it_has()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "สำรวจของตนเอง" });
        await using var db = app.OpenDb();
        var own = await db.Obligations.SingleAsync(one => one.RoundId == round.Id && one.OrganisationId == Cast.BanNongCentre.Id, Cancel);
        var row = Row(await (await app.As(Cast.Somsri)).Get("/rounds"), round);

        Assert.Contains("เหลืออีก 10 วัน", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("ยังไม่เริ่ม", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("เริ่มทำรายงาน", row.QuerySelector($"a[href='/obligations/{own.Id}']")!.FirstChild!.TextContent);
        Assert.Null(row.QuerySelector("a[href$='/board']"));
    }

    [Fact]
    public async Task An_agency_sees_how_many_are_in_and_where_it_reads_them()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "สำรวจของต้นสังกัด" });
        var row = Row(await (await app.As(Cast.Mali)).Get("/rounds"), round);

        Assert.Contains("ส่งแล้ว 0 จาก 2 แห่ง", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector($"a[href='/rounds/{round.Id}/reports']"));
        Assert.NotNull(row.QuerySelector($"a[href='/rounds/{round.Id}/board']"));
        Assert.Null(row.QuerySelector("a[href^='/obligations/']"));
    }

    [Fact]
    public async Task Whom_it_does_not_ask_it_does_not_bother_and_a_draft_shows_to_its_issuer_alone()
    {
        var asked = await app.OpenRoundAsync(with: plan => plan with { Title = "สำรวจเฉพาะ สถ." });
        var draft = await app.DraftRoundAsync(with: plan => plan with { Title = "ร่างที่ยังไม่ประกาศ" });

        Assert.DoesNotContain(asked.Plan.Title, (await (await app.As(Cast.Direk)).Get("/rounds")).Main, StringComparison.Ordinal);
        Assert.Contains($"/rounds/{draft}\"", (await (await app.As(Cast.Krit)).Get("/rounds")).Text, StringComparison.Ordinal);
        foreach (var player in new[] { Cast.Mali, Cast.Niran, Cast.Pranee, Cast.Busaba })
            Assert.DoesNotContain("ร่างที่ยังไม่ประกาศ", (await (await app.As(player)).Get("/rounds")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_is_told_before_it_opens_and_what_is_archived_by_a_filter()
    {
        var coming = await app.PublishedRoundAsync(plan => plan with { Title = "สำรวจที่กำลังจะมา", Opens = plan.Opens.AddDays(4) });
        var old = await app.OpenRoundAsync(with: plan => plan with { Title = "สำรวจในคลัง", Year = 2567 });
        await app.ChangeAsync(old.Id, round =>
        {
            round.Close("เลิกใช้", app.Clock.GetUtcNow());
            round.Archive("เก็บ");
        });
        var browser = await app.As(Cast.Wandee);
        var page = await browser.Get("/rounds");

        Assert.Contains("เหลืออีก 3 วัน", Row(page, coming).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("สำรวจในคลัง", page.Main, StringComparison.Ordinal);
        Assert.Contains("สำรวจในคลัง", (await browser.Get("/rounds?Archived=true&Year=2567")).Main, StringComparison.Ordinal);
        Assert.Contains("ไม่มีรอบตามที่เลือก", (await browser.Get("/rounds?Archived=true&Year=2566")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_no_reports_has_no_rounds() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Kamol)).Get("/rounds")).Status);

    private static IElement Row(Answer page, Round round) =>
        page.Html.QuerySelectorAll("main tbody tr").Single(row => row.QuerySelector($"a[href='/rounds/{round.Id}']") is not null);
}
