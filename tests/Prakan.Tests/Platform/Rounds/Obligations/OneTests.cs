using System.Net;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Obligations;

public sealed class OneTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task No_clock_runs_against_what_came_back_after_the_due_date()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var wandee = await app.As(Cast.Wandee);
        await wandee.SendAsync(id);
        app.Clock.Advance(TimeSpan.FromDays(11));
        await app.ReturnAsync(id, "แก้ยอด");
        Assert.DoesNotContain("เลยกำหนด", (await wandee.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
        Assert.Contains("เลยกำหนด", (await (await app.As(Cast.Mali)).Get($"/obligations/{await NotSentAsync(id)}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorder_reads_what_is_to_do_until_when_and_for_whom()
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        var page = await (await app.As(Cast.Somsri)).Get($"/obligations/{id}");

        Assert.Contains($"ส่งถึง{Cast.NamRinTown.Name}", page.Main, StringComparison.Ordinal);
        Assert.Contains("เหลืออีก 10 วัน", page.Main, StringComparison.Ordinal);
        Assert.Contains("ตามหนังสือ ที่ มท 0816.3/ว 587", page.Main, StringComparison.Ordinal);
        Assert.Equal($"/surveys/{id}/staff", page.Html.QuerySelector(".tasks a")!.GetAttribute("href"));
        Assert.Contains("ยังไม่ตอบ “จำนวนครูประจำการ”", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector($"a[href='/obligations/{id}/send']"));
    }

    [Fact]
    public async Task The_dark_button_says_why_it_is_not_yet_possible()
    {
        var id = await app.BeginReportAsync(Cast.BanNongCentre);
        var head = await app.As(Cast.Wandee);
        var page = await head.Get($"/obligations/{id}");
        Assert.True(page.Html.QuerySelector("main button[disabled]") is not null);
        Assert.Contains("ยังมี 2 เรื่องที่ต้องแก้ก่อนส่ง", page.Html.QuerySelector("#obstacles")!.TextContent, StringComparison.Ordinal);

        await app.AnswerAsync(id);
        page = await head.Get($"/obligations/{id}");
        Assert.NotNull(page.Html.QuerySelector($"a.govuk-button[href='/obligations/{id}/send']"));
    }

    [Fact]
    public async Task A_return_shows_itself_first_with_its_words_and_what_stays_locked()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var head = await app.As(Cast.Wandee);
        await head.SendAsync(id);
        await app.ReturnAsync(id, "จำนวนครูไม่ตรงคำสั่ง", "staff");
        var page = await head.Get($"/obligations/{id}");

        var note = page.Html.QuerySelector(".note--bad")!.TextContent;
        Assert.Contains($"{Cast.NamRinTown.Name}ส่งกลับให้แก้ไข", note, StringComparison.Ordinal);
        Assert.Contains("บุคลากร: “จำนวนครูไม่ตรงคำสั่ง”", note, StringComparison.Ordinal);
        Assert.Contains(Cast.Mali.FullName, note, StringComparison.Ordinal);
        Assert.Contains("ส่วนอื่นล็อกไว้ตามเดิม", note, StringComparison.Ordinal);
        Assert.Contains("ล็อกแล้ว เพราะผู้พิจารณาไม่ได้ส่งส่วนนี้กลับ", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_says_why_since_when_and_who_opens_it_with_one_button_that_asks()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var head = await app.As(Cast.Wandee);
        await head.SendAsync(id);
        var page = await head.Get($"/obligations/{id}");

        Assert.Contains("ล็อกแล้ว เพราะรายงานส่งไปแล้วและกำลังรอพิจารณา", page.Main, StringComparison.Ordinal);
        Assert.Contains($"ผู้เปิดให้แก้ไขได้คือ {Cast.NamRinTown.Name} (ต้นสังกัด)", page.Main, StringComparison.Ordinal);
        Assert.Equal("ขอเปิดแก้ไข", page.Html.QuerySelector($"a[href='/obligations/{id}/unlock']")!.TextContent.Trim());
        Assert.Equal("ดึงกลับมาแก้", page.Html.QuerySelector($"a[href='/obligations/{id}/take-back']")!.TextContent.Trim());
    }

    [Fact]
    public async Task An_unlock_says_how_much_is_open_and_until_when()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var head = await app.As(Cast.Wandee);
        await head.SendAsync(id);
        await app.ChangeAsync(id, (db, report, last) =>
        {
            var unlock = Unlock.Ask(report, "นับครูผิด", new UnlockScope("staff"), Cast.Wandee.Id, app.Clock.GetUtcNow());
            db.Add(unlock);
            unlock.Grant(last!, app.Clock.GetUtcNow().AddDays(3), Reporting.Deciding(ReportLevel.Agency, Cast.Mali), sealedAbove: false, app.Clock.GetUtcNow());
        });
        var page = await head.Get($"/obligations/{id}");

        var note = page.Html.QuerySelector(".note--wait")!.TextContent;
        Assert.Contains("เหลืออีก 3 วัน", note, StringComparison.Ordinal);
        Assert.Contains("บุคลากร: “นับครูผิด”", note, StringComparison.Ordinal);
        Assert.Contains("ล็อกแล้ว เพราะที่เปิดให้แก้ไขไม่รวมส่วนนี้", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_of_the_authority_acts_on_behalf_and_the_fact_says_in_which_post()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var chai = await app.As(Cast.Chai);
        Assert.Contains($"ท่านทำรายงานนี้แทน{Cast.BanNongCentre.Name} ในตำแหน่งผู้ประสานงาน {Cast.NamRinTown.Name}", (await chai.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
        await chai.SendAsync(id);

        var history = (await chai.Get($"/obligations/{id}")).Html.QuerySelector(".history")!.TextContent;
        Assert.Contains($"{Cast.Chai.FullName}, ผู้ประสานงาน {Cast.NamRinTown.Name}", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Excused_extended_and_late_are_said()
    {
        var (excused, extended) = (await app.BeginReportAsync(Cast.BanNongCentre), await app.BeginReportAsync(Cast.BanNongCentre));
        await app.ChangeAsync(excused, (_, report, _) => report.Excuse("ปิดปรับปรุงอาคาร", app.Clock.GetUtcNow()));
        await app.ChangeAsync(extended, (_, report, _) => report.Extend(report.Due.AddDays(5), report.CutOff.AddDays(5), "น้ำท่วม"));
        var somsri = await app.As(Cast.Somsri);

        Assert.Contains("ปิดปรับปรุงอาคาร", (await somsri.Get($"/obligations/{excused}")).Html.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ได้ขยายเวลาจากเดิม", (await somsri.Get($"/obligations/{extended}")).Main, StringComparison.Ordinal);

        var late = await app.ReadyReportAsync(Cast.BanNongCentre, with: plan => plan with { Due = app.Clock.GetUtcNow().AddSeconds(-1) });
        Assert.Contains("โดยนับว่าส่งล่าช้า", (await somsri.Get($"/obligations/{late}")).Main, StringComparison.Ordinal);
        await (await app.As(Cast.Wandee)).SendAsync(late);
        Assert.Contains("ส่งล่าช้า", (await somsri.Get($"/obligations/{late}")).Html.QuerySelector(".clock")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_only_looks_finds_what_stands_there_and_no_button()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var pranee = await app.As(Cast.Pranee);
        var page = await pranee.Get($"/obligations/{id}");

        Assert.Null(page.Html.QuerySelector("main .govuk-button"));
        var content = await pranee.Get(page.Html.QuerySelector(".tasks a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Contains("จำนวนครูประจำการ", content.Main, StringComparison.Ordinal);
        Assert.Contains("มีไฟฟ้าใช้", content.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/content")]
    [InlineData("/explanations")]
    [InlineData("/resolutions/Committee")]
    [InlineData("/send")]
    [InlineData("/take-back")]
    [InlineData("/versions/1")]
    public async Task The_stranger_finds_nothing(string page)
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        await (await app.As(Cast.Wandee)).SendAsync(id);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get($"/obligations/{id}{page}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Mali)).Get($"/obligations/{id}{page}")).Status);
    }

    /// <summary>Another of the same round, which nobody sent.</summary>
    private async Task<long> NotSentAsync(long id)
    {
        var round = await app.LookAsync(id, one => one.Round);
        return await app.ReportOfAsync(round, Cast.NamRinSchool);
    }
}
