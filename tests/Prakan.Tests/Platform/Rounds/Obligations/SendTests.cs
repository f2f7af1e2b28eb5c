using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Obligations;

public sealed class SendTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_head_reads_what_will_be_sent_and_sends_it()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var head = await app.As(Cast.Wandee);
        var asked = (await head.Get($"/obligations/{id}/send")).Html.QuerySelector(".confirm")!.TextContent;
        Assert.Contains($"ส่งถึง{Cast.NamRinTown.Name}หรือไม่", asked, StringComparison.Ordinal);
        Assert.Contains("หากส่งตอนนี้ นับว่าทันกำหนด", asked, StringComparison.Ordinal);

        var page = await head.Follow(await head.SendAsync(id));
        Assert.Contains("ส่งแล้ว ทันกำหนด", page.Html.QuerySelector(".note--ok")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("รอพิจารณา", page.Html.QuerySelector(".clock")!.TextContent, StringComparison.Ordinal);
        var sent = Assert.Single(await app.SubmissionsAsync(id));
        Assert.Equal(["3", "มี"], sent.Content.Parts.SelectMany(part => part.Lines).Select(line => line.Value));
        Assert.Equal(Cast.Wandee.Id, sent.SentByPersonId);
    }

    [Fact]
    public async Task Not_possible_says_why_and_has_no_button()
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        var page = await (await app.As(Cast.Wandee)).Get($"/obligations/{id}/send");

        Assert.Contains("ยังมี 2 เรื่องที่ต้องแก้ก่อนส่ง", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_recorder_does_not_send()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        Assert.Equal(403, (int)(await (await app.As(Cast.Somsri)).Get($"/obligations/{id}/send")).Status);
    }

    [Fact]
    public async Task An_authority_confirms_only_when_all_below_are_in_and_reads_who_is_missing()
    {
        var round = await app.OpenRoundAsync(Make.Confirmed);
        var (own, centre, school) = (await app.ReportOfAsync(round, Cast.NamRinTown), await app.ReportOfAsync(round, Cast.BanNongCentre), await app.ReportOfAsync(round, Cast.NamRinSchool));
        foreach (var id in (long[])[own, centre, school]) await app.AnswerAsync(id);
        var mali = await app.As(Cast.Mali);

        var page = await mali.Get($"/obligations/{own}");
        Assert.Contains("หน่วยงานในสังกัดยังไม่เรียบร้อยอีก 2 แห่ง", page.Main, StringComparison.Ordinal);
        Assert.Equal(Cast.NamRinSchool.Name, page.Html.QuerySelector($"main a[href='/obligations/{school}']")!.TextContent);
        Assert.Equal("ยืนยันข้อมูล", page.Html.QuerySelector("main button[disabled]")!.TextContent);

        foreach (var below in (long[])[centre, school]) await mali.SendAsync(below);
        await mali.SendAsync(own);
        Assert.Equal(ObligationState.Approved, await app.LookAsync(own, one => one.State));
        Assert.Contains("ยืนยันแล้ว", (await mali.Get($"/obligations/{own}")).Html.QuerySelector(".clock")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_has_begun_to_decide_about_is_taken_back()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var head = await app.As(Cast.Wandee);
        await head.SendAsync(id);
        await head.Submit($"/obligations/{id}/take-back", new { });
        Assert.Equal(ObligationState.Draft, await app.LookAsync(id, one => one.State));

        await head.SendAsync(id);
        var page = await head.Get($"/obligations/{id}/take-back");
        await app.ChangeAsync(id, (_, report, _) => report.BeginReview(Reporting.Deciding(Prakan.Platform.Rounds.ReportLevel.Agency, Cast.Mali), app.Clock.GetUtcNow()));
        Assert.Contains("มีผู้กำลังพิจารณารายงานนี้อยู่", (await head.Submit(page, new { })).Main, StringComparison.Ordinal);
        Assert.Null((await head.Get($"/obligations/{id}/take-back")).Html.QuerySelector("main form"));
    }
}
