using System.Net;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Unlocks;

public sealed class AskTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_lock_explains_itself_and_who_writes_may_ask_and_withdraw()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Wandee);
        var somsri = await app.As(Cast.Somsri);
        var page = await somsri.Get(Page(id));
        Assert.Contains("รายงานส่งไปแล้วและกำลังรอพิจารณา", page.Main, StringComparison.Ordinal);
        Assert.Contains(Cast.NamRinTown.Name, page.Main, StringComparison.Ordinal);
        Assert.Contains("มะลิ สาธิต", page.Main, StringComparison.Ordinal);
        Assert.Contains("กรุณาบอกเหตุผลที่ขอเปิดแก้ไข", (await somsri.Submit(page, new { Reason = "" })).Html.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);

        var asked = await somsri.Follow(await somsri.Submit(page, new { Reason = "ลืมแนบเอกสาร", Part = "staff" }));
        Assert.Contains("“ลืมแนบเอกสาร”", asked.Main, StringComparison.Ordinal);
        Assert.Contains("ลืมแนบเอกสาร", (await (await app.As(Cast.Mali)).Get("/unlocks")).Main, StringComparison.Ordinal);

        await somsri.Follow(await somsri.Submit(Page(id), new { }, "ถอนคำขอ"));
        Assert.Equal(UnlockState.Withdrawn, Assert.Single((await app.ObligationAsync(id)).Unlocks).State);
    }

    [Fact]
    public async Task Only_who_sees_the_report_sees_the_page_and_only_who_writes_or_opens_may_ask()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Wandee);

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(Page(id))).Status);
        var daruni = await (await app.As(Cast.Daruni)).Get(Page(id));
        Assert.Equal(HttpStatusCode.OK, daruni.Status);
        Assert.Null(daruni.Html.QuerySelector("textarea"));
        Assert.NotNull((await (await app.As(Cast.Pranee)).Get(Page(id))).Html.QuerySelector("textarea"));
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_reaches_the_asker()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Wandee);
        var (somsri, mali) = (await app.As(Cast.Somsri), await app.As(Cast.Mali));
        await somsri.Follow(await somsri.Submit(Page(id), new { Reason = "อยากแก้" }));
        var ask = Assert.Single((await app.ObligationAsync(id)).Unlocks).Id;

        Assert.Contains("กรุณาบอกเหตุผลที่ไม่อนุญาต", (await mali.Submit($"/unlocks/{ask}", new { Answer = " " })).Main, StringComparison.Ordinal);
        await mali.Follow(await mali.Submit($"/unlocks/{ask}", new { Answer = "ตัวเลขถูกแล้ว" }));

        Assert.Equal(UnlockState.Refused, Assert.Single((await app.ObligationAsync(id)).Unlocks).State);
        Assert.NotNull((await somsri.Get(Page(id))).Html.QuerySelector("textarea"));
    }

    [Fact]
    public async Task A_request_follows_the_report_to_its_next_holder_and_ends_when_it_comes_back()
    {
        var round = await app.OpenRoundAsync();
        var id = await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee);
        var (somsri, mali) = (await app.As(Cast.Somsri), await app.As(Cast.Mali));
        await somsri.Follow(await somsri.Submit(Page(id), new { Reason = "กรอกผิด" }));
        await mali.Follow(await mali.Submit($"/obligations/{id}/review", new { Version = "1" }, "เห็นชอบ"));
        Assert.Equal(Prakan.Platform.Rounds.ReportLevel.Province, Assert.Single((await app.ObligationAsync(id)).Unlocks).Level);
        Assert.Contains("กรอกผิด", (await (await app.As(Cast.Pranee)).Get("/unlocks")).Main, StringComparison.Ordinal);

        var other = await app.SendAsync(round, Cast.NamRinSchool, Cast.Chai);
        var chai = await app.As(Cast.Chai);
        await chai.Follow(await chai.Submit(Page(other), new { Reason = "กรอกผิด" }));
        await mali.Follow(await mali.Submit($"/obligations/{other}/review", new { Reason = "แก้ตามที่ขอ", Parts = Array.Empty<string>() }, "ส่งกลับให้แก้ไข"));
        Assert.Equal(UnlockState.Moot, Assert.Single((await app.ObligationAsync(other)).Unlocks).State);
    }

    private static string Page(long id) => $"/obligations/{id}/unlock";
}
