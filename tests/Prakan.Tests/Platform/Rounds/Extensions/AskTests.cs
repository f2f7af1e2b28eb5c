using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Notices;
using Prakan.Shared;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Rounds.Extensions;

public sealed class AskTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_the_cut_off_one_button_asks_and_more_time_opens_it()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "รอบที่ปิดรับแล้ว" });
        var id = await app.ReportOfAsync(round, Cast.BanNongCentre);
        app.Clock.Advance(TimeSpan.FromDays(13));
        var somsri = await app.As(Cast.Somsri);
        var page = await somsri.Get($"/obligations/{id}");
        var ask = page.Html.QuerySelector($"main a.govuk-button[href='/obligations/{id}/extension']");
        Assert.Equal("ขอขยายเวลา", ask!.TextContent);

        Assert.Contains("กรุณาบอกเหตุผล", (await somsri.Submit($"/obligations/{id}/extension", new { Reason = "" })).Main, StringComparison.Ordinal);
        await somsri.Submit($"/obligations/{id}/extension", new { Reason = "น้ำท่วม ขอถึงวันศุกร์" });
        Assert.Contains("ขอขยายเวลาไว้แล้วเมื่อ", (await somsri.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);

        var krit = await app.As(Cast.Krit);
        var line = (await krit.Get("/inbox")).Html.QuerySelectorAll("main li").Single(one => one.TextContent.Contains("พิจารณาคำขอขยายเวลา: รอบที่ปิดรับแล้ว", StringComparison.Ordinal));
        var list = await krit.Get(line.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("น้ำท่วม ขอถึงวันศุกร์", Assert.Single(list.Html.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        await krit.Submit($"/rounds/{round.Id}/expected/extend?Ids={id}", new { Due__Day = Day(6), CutOff__Day = Day(6), Reason = "น้ำท่วมจริง" });

        Assert.Null(await app.LookAsync(id, one => one.ExtensionAskedAt));
        Assert.Null(await app.LookAsync(id, one => one.LockOn("staff", app.Clock.GetUtcNow())));
        Assert.DoesNotContain("พิจารณาคำขอขยายเวลา: รอบที่ปิดรับแล้ว", (await krit.Get("/inbox")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_tells_the_office_why_and_it_may_ask_again()
    {
        var id = await app.BeginReportAsync(Cast.NamRinSchool);
        var mali = await app.As(Cast.Mali);
        await mali.Submit($"/obligations/{id}/extension", new { Reason = "ครูลาออก" });
        var round = await app.LookAsync(id, one => one.RoundId);
        await (await app.As(Cast.Krit)).Submit($"/rounds/{round}/expected/refuse?Ids={id}", new { Reason = "ยังเหลือเวลาอีกมาก" });

        await using var db = app.OpenDb();
        var notice = await db.Notices.SingleAsync(one => one.Kind == NoticeKind.ExtensionRefused && one.Href == $"/obligations/{id}", Cancel);
        Assert.Equal(("ยังเหลือเวลาอีกมาก", Cast.NamRinSchool.Id), (notice.Words, notice.OrganisationId));
        Assert.Equal(2, await db.Facts.CountAsync(one => one.Subject == $"obligation:{id}" && one.Action.StartsWith("report.extension-"), Cancel));
        await mali.Submit($"/obligations/{id}/extension", new { Reason = "ครูลาออกสองคน" });
        Assert.Equal("ครูลาออกสองคน", await app.LookAsync(id, one => one.ExtensionReason));
    }

    [Fact]
    public async Task In_a_closed_round_the_lock_names_who_can_open_it_and_asks_them()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        await (await app.As(Cast.Wandee)).SendAsync(id);
        await app.ReturnAsync(id, "แก้ยอด");
        var round = await app.LookAsync(id, one => one.RoundId);
        await app.ChangeAsync(round, one => one.Close("พอแล้ว", app.Clock.GetUtcNow()));
        var somsri = await app.As(Cast.Somsri);
        var page = await somsri.Get($"/obligations/{id}");
        Assert.Contains($"ผู้เปิดให้แก้ไขได้คือ {Cast.Dla.Name}", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector($"main a.govuk-button[href='/obligations/{id}/extension']"));

        await somsri.Submit($"/obligations/{id}/extension", new { Reason = "แก้เสร็จแล้ว ขอส่ง" });
        Assert.Contains("พิจารณาคำขอขยายเวลา", (await (await app.As(Cast.Krit)).Get("/inbox")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_once_and_no_more_once_it_is_sent()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        await app.ChangeAsync(id, (_, report, _) => report.AskForTime("ไฟดับ", app.Clock.GetUtcNow()));
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => app.ChangeAsync(id, (_, report, _) => report.AskForTime("ไฟดับ", app.Clock.GetUtcNow())));
        Assert.Equal("report.extension-asked-already", broken.Code);

        var wandee = await app.As(Cast.Wandee);
        await wandee.SendAsync(id);
        Assert.Null(await app.LookAsync(id, one => one.ExtensionAskedAt));
        Assert.Null((await wandee.Get($"/obligations/{id}/extension")).Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_stranger_cannot_ask_and_who_only_decides_cannot_either()
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"/obligations/{id}/extension")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Pranee)).Get($"/obligations/{id}/extension")).Status);
        var round = await app.LookAsync(id, one => one.RoundId);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Busaba)).Get($"/rounds/{round}/expected/refuse?Ids={id}")).Status);
    }

    private string Day(int days) => ThaiDate.Numeric(Clock.DayOf(app.Clock.GetUtcNow()).AddDays(days));
}
