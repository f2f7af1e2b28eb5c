using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Platform.Rounds.Planning;

public sealed class StepsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publishing_shows_who_would_be_expected_and_then_everybody_sees_it()
    {
        var id = await app.DraftRoundAsync();
        var browser = await app.As(Cast.Krit);
        var page = await browser.Get($"/rounds/{id}/publish");
        Assert.Contains("ศูนย์พัฒนาเด็กเล็ก", page.Html.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4 แห่ง", page.Html.QuerySelector(".facts b")!.TextContent, StringComparison.Ordinal);

        await browser.Submit(page, new { }, "ประกาศ");
        Assert.Equal(RoundState.Published, (await RoundAsync(id)).State);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Niran)).Get($"/rounds/{id}")).Status);
    }

    [Fact]
    public async Task What_is_wrong_stands_in_the_way_of_publishing()
    {
        var id = await app.DraftRoundAsync(with: plan => plan with { Chain = Chain.Empty, Parts = [new("staff", "บุคลากร"), new("place", "อาคารสถานที่"), new("more", "อื่น ๆ")] });
        var page = await (await app.As(Cast.Krit)).Get($"/rounds/{id}/publish");

        Assert.Contains("สายการรับรองต้องเริ่มจากผู้รายงาน", page.Main, StringComparison.Ordinal);
        Assert.Contains("ส่วน “อื่น ๆ” ยังไม่มีคำถาม", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task What_is_seldom_meant_is_shown_and_hinders_nothing()
    {
        var saturday = Clock.At(new DateOnly(2027, 1, 16), new TimeOnly(16, 30));
        RoundStep[] calendar = [new("ส่งร่าง", ReportLevel.Institution, new(DateAnchor.CutOff, 1, DateUnit.Week)), new("แจ้ง", null, new(DateAnchor.Letter, 3, DateUnit.Day))];
        var id = await app.DraftRoundAsync(with: plan => plan with { Due = saturday, CutOff = saturday.AddDays(2), AsOf = new DateOnly(2027, 6, 10), LetterDate = null, Calendar = calendar });
        var page = await (await app.As(Cast.Krit)).Get($"/rounds/{id}/publish");
        foreach (var doubt in new[] { "วันครบกำหนดตรงกับวันหยุด", "วันที่ของข้อมูลอยู่หลังวันครบกำหนด", "ยังหาวันไม่ได้", "งานของสถานศึกษาหลังวันปิดรับ" }) Assert.Contains(doubt, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("วันปิดรับตรงกับวันหยุด", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task More_time_for_all_needs_a_reason_and_is_never_less()
    {
        var round = await app.OpenRoundAsync();
        var browser = await app.As(Cast.Krit);
        var url = $"/rounds/{round.Id}/postpone";
        Assert.Contains("กรุณาบอกเหตุผล", (await browser.Submit(url, Dates(round.Plan.Due.AddDays(5), round.Plan.CutOff.AddDays(5), ""))).Main, StringComparison.Ordinal);
        Assert.Contains("ขยายเวลาได้อย่างเดียว", (await browser.Submit(url, Dates(round.Plan.Due.AddDays(-2), round.Plan.CutOff, "เร็วขึ้น"))).Main, StringComparison.Ordinal);

        await browser.Submit(url, Dates(round.Plan.Due.AddDays(5), round.Plan.CutOff.AddDays(5), "น้ำท่วม"));
        Assert.Equal(Clock.DayOf(round.Plan.Due).AddDays(5), Clock.DayOf((await RoundAsync(round.Id)).Plan.Due));
        Assert.Contains("น้ำท่วม", (await browser.Get($"/rounds/{round.Id}")).Html.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_early_needs_a_reason_can_be_undone_and_archiving_cannot()
    {
        var round = await app.OpenRoundAsync();
        var browser = await app.As(Cast.Krit);
        Assert.Contains("ยังไม่ถึงวันปิดรับ", (await browser.Submit($"/rounds/{round.Id}/close", new { Reason = "" })).Main, StringComparison.Ordinal);
        await browser.Submit($"/rounds/{round.Id}/close", new { Reason = "ยกเลิกทั้งรอบ" });
        Assert.Equal(RoundState.Closed, (await RoundAsync(round.Id)).State);

        await browser.Submit($"/rounds/{round.Id}/open-again", new { Reason = "ยังส่งไม่ครบ" });
        Assert.Equal(RoundState.Published, (await RoundAsync(round.Id)).State);
        Assert.Contains("ทำขั้นนี้ไม่ได้", (await browser.Submit($"/rounds/{round.Id}/archive", new { Reason = "เก็บ" })).Main, StringComparison.Ordinal);

        await browser.Submit($"/rounds/{round.Id}/close", new { Reason = "ครบแล้ว" });
        await browser.Submit($"/rounds/{round.Id}/archive", new { Reason = "เก็บ" });
        Assert.Equal(RoundState.Archived, (await RoundAsync(round.Id)).State);
        Assert.Contains("ทำขั้นนี้ไม่ได้", (await browser.Submit($"/rounds/{round.Id}/open-again", new { Reason = "เปลี่ยนใจ" })).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_next_years_draft_with_its_questions()
    {
        var round = await app.OpenRoundAsync();
        var answer = await (await app.As(Cast.Krit)).Submit($"/rounds/{round.Id}/copy", new { }, "ทำสำเนา");
        var id = int.Parse(answer.Location!.Split('/')[^2]);
        var copy = await RoundAsync(id);
        await using var db = app.OpenDb();

        Assert.Equal((RoundState.Draft, 2570, "แบบสำรวจความพร้อม ปีการศึกษา 2570", round.Id), (copy.State, copy.Plan.Year, copy.Plan.Title, copy.CopiedFromId));
        Assert.Equal(2, await db.Questions.CountAsync(one => one.RoundId == id, Cancel));
    }

    [Fact]
    public async Task It_closes_by_itself_days_after_the_last_cut_off_once_nobody_is_mending()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { ClosesAfterDays = 3 });
        var keeping = app.Services.GetRequiredService<RoundKeeping>();
        await ExtendAsync(round, Cast.DoiCentre, 2);
        app.Clock.Advance(TimeSpan.FromDays(16));
        await keeping.KeepAsync(Cancel);
        Assert.Equal(RoundState.Published, (await RoundAsync(round.Id)).State);

        app.Clock.Advance(TimeSpan.FromDays(2));
        await keeping.KeepAsync(Cancel);
        Assert.Equal(RoundState.Closed, (await RoundAsync(round.Id)).State);
    }

    [Fact]
    public async Task Opened_again_after_it_closed_by_itself_it_stays_open_for_its_days()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { ClosesAfterDays = 3 });
        var keeping = app.Services.GetRequiredService<RoundKeeping>();
        app.Clock.Advance(TimeSpan.FromDays(16));
        await keeping.KeepAsync(Cancel);
        Assert.Equal(RoundState.Closed, (await RoundAsync(round.Id)).State);

        await (await app.As(Cast.Krit)).Submit($"/rounds/{round.Id}/open-again", new { Reason = "จะขยายเวลาให้สามแห่ง" });
        await keeping.KeepAsync(Cancel);
        Assert.Equal(RoundState.Published, (await RoundAsync(round.Id)).State);

        app.Clock.Advance(TimeSpan.FromDays(4));
        await keeping.KeepAsync(Cancel);
        Assert.Equal(RoundState.Closed, (await RoundAsync(round.Id)).State);
    }

    [Fact]
    public async Task A_closed_round_gives_nobody_time_and_an_archived_one_changes_no_list()
    {
        var round = await app.OpenRoundAsync();
        var id = await app.ReportOfAsync(round, Cast.DoiCentre);
        var browser = await app.As(Cast.Krit);
        await app.ChangeAsync(round.Id, one => one.Close("พอแล้ว", app.Clock.GetUtcNow()));
        Assert.Contains("รอบนี้ปิดแล้ว", (await browser.Submit($"/rounds/{round.Id}/expected/extend?Ids={id}", Dates(round.Plan.Due.AddDays(5), round.Plan.CutOff.AddDays(5), "น้ำท่วม"))).Main, StringComparison.Ordinal);
        Assert.Contains("รอบนี้ปิดแล้ว", (await browser.Submit($"/rounds/{round.Id}/postpone", Dates(round.Plan.Due.AddDays(5), round.Plan.CutOff.AddDays(5), "น้ำท่วม"))).Main, StringComparison.Ordinal);

        await app.ChangeAsync(round.Id, one => one.Archive("เก็บ"));
        Assert.Contains("เก็บเข้าคลังแล้ว", (await browser.Submit($"/rounds/{round.Id}/expected/excuse?Ids={id}", new { Reason = "ลืม" })).Main, StringComparison.Ordinal);
        Assert.False(await app.LookAsync(id, one => one.IsExcused));
        Assert.Empty((await browser.Get($"/rounds/{round.Id}/expected")).Html.QuerySelectorAll("main table ~ .govuk-button-group button"));
    }

    [Fact]
    public async Task A_stranger_finds_nothing_to_decide()
    {
        var round = await app.OpenRoundAsync();
        foreach (var step in new[] { "publish", "postpone", "close", "open-again", "archive", "copy" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Busaba)).Get($"/rounds/{round.Id}/{step}")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Niran)).Get($"/rounds/{round.Id}/{step}")).Status);
        }
    }

    private static object Dates(DateTimeOffset due, DateTimeOffset cutOff, string reason) =>
        new { Due__Day = ThaiDate.Numeric(Clock.DayOf(due)), CutOff__Day = ThaiDate.Numeric(Clock.DayOf(cutOff)), Due__Time = "16:30", CutOff__Time = "16:30", Reason = reason };

    private async Task ExtendAsync(Round round, Place place, int days)
    {
        await using var db = app.OpenDb();
        var one = await db.Obligations.Include(row => row.Round).SingleAsync(row => row.RoundId == round.Id && row.OrganisationId == place.Id, Cancel);
        one.Extend(round.Plan.Due.AddDays(days), round.Plan.CutOff.AddDays(days), "ไฟดับ");
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<Round> RoundAsync(int id)
    {
        await using var db = app.OpenDb();
        return await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == id, Cancel);
    }
}
