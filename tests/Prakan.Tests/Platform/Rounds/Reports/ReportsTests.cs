using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Reports;

public sealed class ReportsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_list_tells_how_each_stands_and_what_is_next()
    {
        var round = await app.OpenRoundAsync();
        var id = await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee);
        var mali = await app.As(Cast.Mali);

        var page = await mali.Get(Page(round.Id));

        Assert.Equal(["2 ทั้งหมด", "1 ยังไม่ส่ง", "1 รอท่านพิจารณา"], page.Html.QuerySelectorAll(".tally a").Select(Tally));
        Assert.Contains("เหลืออีก", page.Html.QuerySelector(".clock")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("มท 0816.3/ว 587", page.Html.QuerySelector(".clock")!.TextContent, StringComparison.Ordinal);
        var row = page.Html.QuerySelectorAll(".rows tbody tr").Single(one => one.TextContent.Contains(Cast.BanNongCentre.Name, StringComparison.Ordinal));
        Assert.Contains("วันดี สาธิต", row.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/obligations/{id}/review", row.QuerySelector(".do a")!.GetAttribute("href"));
        Assert.Equal($"{id}", Assert.Single(page.Html.QuerySelectorAll("input[name=Pick]")).GetAttribute("value"));
    }

    [Fact]
    public async Task Each_count_is_what_its_list_shows()
    {
        var round = await app.OpenRoundAsync();
        var returned = await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee);
        await app.SendAsync(round, Cast.NamRinSchool, Cast.Chai);
        var mali = await app.As(Cast.Mali);
        await mali.Follow(await mali.Submit($"/obligations/{returned}/review", new { Reason = "แนบผิดปี", Parts = Array.Empty<string>() }, "ส่งกลับให้แก้ไข"));
        await using (var db = app.OpenDb())
        {
            var excused = await db.Obligations.Include(one => one.Round).SingleAsync(one => one.RoundId == round.Id && one.OrganisationId == Cast.DoiCentre.Id, TestContext.Current.CancellationToken);
            excused.Excuse("น้ำท่วม", app.Clock.GetUtcNow());
            var late = await db.Obligations.Include(one => one.Round).SingleAsync(one => one.RoundId == round.Id && one.OrganisationId == Cast.PhaSukCentre.Id, TestContext.Current.CancellationToken);
            late.Extend(late.Due.AddDays(3), late.CutOff.AddDays(3), "ไฟดับ");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        foreach (var player in new[] { Cast.Mali, Cast.Pranee, Cast.Krit })
        {
            var browser = await app.As(player);
            foreach (var link in (await browser.Get(Page(round.Id))).Html.QuerySelectorAll(".tally a"))
                Assert.Equal(Tally(link).Split(' ')[0], $"{(await browser.Get(link.GetAttribute("href")!)).Html.QuerySelectorAll(".rows tbody tr").Length}");
        }
        var krit = await (await app.As(Cast.Krit)).Get(Page(round.Id));
        Assert.Equal(["3 ทั้งหมด", "1 ยังไม่ส่ง", "1 รอที่อื่นพิจารณา", "1 รอแก้ไข", "1 ได้ขยายเวลา", "1 ได้รับยกเว้น"], krit.Html.QuerySelectorAll(".tally a").Select(Tally));
        Assert.Contains("“แนบผิดปี”", krit.Main, StringComparison.Ordinal);
        Assert.Empty(krit.Html.QuerySelectorAll("input[name=Pick]"));
    }

    [Fact]
    public async Task Names_are_found_by_their_middle_and_codes_by_their_beginning()
    {
        var round = await app.OpenRoundAsync();
        var krit = await app.As(Cast.Krit);

        Assert.Equal(Cast.PhaSukCentre.Name, Assert.Single((await krit.Get(Page(round.Id) + "?Find=" + Uri.EscapeDataString("ศรีมงคล"))).Html.QuerySelectorAll(".rows tbody td:first-child a")).TextContent);
        Assert.Equal(Cast.DoiCentre.Name, Assert.Single((await krit.Get(Page(round.Id) + "?Find=" + Uri.EscapeDataString("๓๐๕๘๐๐๐๐๒๓"))).Html.QuerySelectorAll(".rows tbody td:first-child a")).TextContent);
        Assert.Contains("ไม่พบหน่วยงานตามที่ค้นหา", (await krit.Get(Page(round.Id) + "?Find=" + Uri.EscapeDataString("ไม่มีแน่"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_sees_their_own_part_of_the_round_and_who_has_none_sees_nothing()
    {
        var round = await app.OpenRoundAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Direk)).Get(Page(round.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Direk)).Get(Page(round.Id) + "/approve?All=true")).Status);
        Assert.DoesNotContain(Cast.BanNongCentre.Name, (await (await app.As(Cast.Niran)).Get(Page(round.Id))).Main, StringComparison.Ordinal);
        Assert.Equal([Cast.BanNongCentre.Name], (await (await app.As(Cast.Wandee)).Get(Page(round.Id))).Html.QuerySelectorAll(".rows tbody td:first-child a").Select(one => one.TextContent));
    }

    [Fact]
    public async Task The_ticked_ones_are_asked_about_once_more_and_a_strangers_tick_does_nothing()
    {
        var round = await app.OpenRoundAsync();
        var mine = await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee);
        var theirs = await app.SendAsync(round, Cast.PhaSukCentre, Cast.Chai);
        var mali = await app.As(Cast.Mali);

        var ask = await mali.Get($"{Page(round.Id)}/approve?Pick={mine}&Pick={theirs}");
        Assert.Contains("จะเห็นชอบ 1 รายงาน", ask.Main, StringComparison.Ordinal);
        Assert.Contains("เห็นชอบแล้ว 1 รายงาน", (await mali.Submit(ask, new { All = "false" }, "เห็นชอบ")).Main, StringComparison.Ordinal);

        Assert.Equal(ObligationState.Approved, (await app.ObligationAsync(mine)).State);
        Assert.Equal(ObligationState.Sent, (await app.ObligationAsync(theirs)).State);
        Assert.Contains("ยังไม่ได้เลือกรายงาน", (await mali.Get($"{Page(round.Id)}/approve")).Main, StringComparison.Ordinal);
    }

    private static string Tally(AngleSharp.Dom.IElement link) => $"{link.QuerySelector("b")!.TextContent} {link.QuerySelector("span")!.TextContent}";

    private static string Page(int round) => $"/rounds/{round}/reports";
}
