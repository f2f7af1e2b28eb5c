using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Planning;

public sealed class FormTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly object Filled = new
    {
        Form__System = Prakan.Systems.Surveys.SurveySystem.Name, Form__Title = "แบบสำรวจจากหน้าเว็บ", Form__Year = "2569", Form__LetterNumber = "มท 1", Form__LetterDate = "2/11/2569",
        Form__Opens__Day = "1/12/2569", Form__Opens__Time = "08:30", Form__Due__Day = "30 ธ.ค. 2569", Form__Due__Time = "16:30", Form__CutOff__Day = "๘/๑/๒๕๗๐", Form__CutOff__Time = "16:30",
        Form__Kinds = new[] { "School", "ChildCentre" }, Form__Levels = new[] { "early" }, Form__Areas = "จังหวัดน่าน\n5501",
    };

    [Fact]
    public async Task An_officer_drafts_a_round()
    {
        var answer = await (await app.As(Cast.Krit)).Submit("/rounds/new", Filled, "บันทึกร่าง");
        var id = int.Parse(answer.Location!.Split('/')[^1]);
        await using var db = app.OpenDb();
        var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == id, Cancel);

        Assert.Equal((RoundState.Draft, Cast.Dla.Path), (round.State, round.Path));
        Assert.Equal(Clock.At(new DateOnly(2027, 1, 8), new TimeOnly(16, 30)), round.Plan.CutOff);
        Assert.Equal([OrganisationKind.School, OrganisationKind.ChildCentre], round.Plan.Expected.Kinds);
        Assert.Equal(["55", "5501"], round.Plan.Expected.Areas);
        Assert.Equal([(ChainVerb.Report, ReportLevel.Institution), (ChainVerb.Approve, ReportLevel.Agency)], round.Plan.Chain.Steps.Select(step => (step.Verb, step.Level)));
        Assert.Equal(30, round.Plan.ClosesAfterDays);
    }

    [Fact]
    public async Task Which_system_asks_is_never_taken_for_granted()
    {
        var browser = await app.As(Cast.Krit);
        var page = await browser.Get("/rounds/new");
        Assert.Empty(page.Html.QuerySelectorAll("input[name='Form.System'][checked]"));
        Assert.Contains("กรุณาเลือกระบบ", (await browser.Submit(page, new { Form__Title = "ลืมเลือก" }, "บันทึกร่าง")).Html.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_is_shown_before_anything_is_saved()
    {
        var browser = await app.As(Cast.Krit);
        await using var db = app.OpenDb();
        var before = await db.Rounds.CountAsync(Cancel);
        var page = await Typed(browser, "2 สัปดาห์หลังวันเปิดรับ");

        Assert.Contains("วันอังคารที่ 15 ธันวาคม 2569", page.Html.QuerySelector("#preview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await db.Rounds.CountAsync(Cancel));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        var browser = await app.As(Cast.Krit);
        var page = await Typed(browser, "เดี๋ยวค่อยทำ");

        Assert.Contains(DateRuleText.Unreadable, page.Html.QuerySelector("#Form_Days_0__When-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("เดี๋ยวค่อยทำ", page.Html.QuerySelector("#Form_Days_0__When")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_draft_is_filled_in_again_as_it_was_and_changed()
    {
        var id = await app.DraftRoundAsync(with: plan => plan with { Expected = plan.Expected with { Areas = ["55"] }, Calendar = [new RoundStep("สรุป", ReportLevel.Province, new DateRule(DateAnchor.CutOff, -2, DateUnit.WorkingDay))] });
        var browser = await app.As(Cast.Krit);
        var page = await browser.Get($"/rounds/{id}/edit");
        Assert.Equal("2 วันทำการก่อนวันปิดรับ", page.Html.QuerySelector("#Form_Days_0__When")!.GetAttribute("value"));
        Assert.Equal("จังหวัดน่าน", page.Html.QuerySelector("#Form_Areas")!.TextContent.Trim());

        await using var db = app.OpenDb();
        var before = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == id, Cancel);
        await browser.Submit(page, new { Form__Title = "ชื่อใหม่" }, "บันทึกร่าง");
        var after = await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == id, Cancel);
        Assert.Equal("ชื่อใหม่", after.Plan.Title);
        Assert.Equal(before.Plan.Parts, after.Plan.Parts);
        Assert.Equal(before.Plan.Chain.Steps, after.Plan.Chain.Steps);
        Assert.Equal(before.Plan.Calendar, after.Plan.Calendar);
        Assert.Equal(before.Plan.Expected.Areas, after.Plan.Expected.Areas);
    }

    [Fact]
    public async Task The_days_of_reminders_are_typed_kept_and_shown()
    {
        var browser = await app.As(Cast.Krit);
        var page = await browser.Get("/rounds/new");
        Assert.Equal("7, 3, 1", page.Html.QuerySelector("#Form_RemindBefore")!.GetAttribute("value"));
        Assert.Contains("คั่นด้วยจุลภาค", (await browser.Submit(page, With("พรุ่งนี้"), "บันทึกร่าง")).Html.QuerySelector("#Form_RemindBefore-error")!.TextContent, StringComparison.Ordinal);

        var answer = await browser.Submit("/rounds/new", With("๑, 14"), "บันทึกร่าง");
        var id = int.Parse(answer.Location!.Split('/')[^1]);
        Assert.Equal("14, 1, -2, -5", await RemindersAsync(id));
        Assert.Contains("ก่อนครบกำหนด 14, 1 วัน", (await browser.Get($"/rounds/{id}")).Main, StringComparison.Ordinal);

        await browser.Submit($"/rounds/{id}/edit", new { Form__Title = "ชื่อใหม่" }, "บันทึกร่าง");
        Assert.Equal("14, 1, -2, -5", await RemindersAsync(id));
    }

    [Theory]
    [InlineData("สำรวจ ปีการศึกษา 2568", "สำรวจ ปีการศึกษา 2569")]
    [InlineData("สำรวจ ปีการศึกษา ๒๕๖๘", "สำรวจ ปีการศึกษา ๒๕๖๙")]
    [InlineData("สำรวจพิเศษ", "สำรวจพิเศษ")]
    public void A_title_goes_on_by_a_year_in_its_own_digits(string title, string next) =>
        Assert.Equal(next, new RoundPlan { Title = title, Year = 2568 }.NextYear().Title);

    [Fact]
    public async Task Strangers_and_who_may_not_plan_are_kept_out()
    {
        var id = await app.DraftRoundAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Busaba)).Get($"/rounds/{id}/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Niran)).Get($"/rounds/{id}/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Mali)).Get("/rounds/new")).Status);
    }

    private async Task<string> RemindersAsync(int id)
    {
        await using var db = app.OpenDb();
        return string.Join(", ", (await db.Rounds.AsNoTracking().SingleAsync(one => one.Id == id, Cancel)).Plan.Reminders);
    }

    private static object With(string before) => new
    {
        Form__System = Prakan.Systems.Surveys.SurveySystem.Name, Form__Title = "แบบสำรวจที่เตือน", Form__Year = "2569", Form__Opens__Day = "1/12/2569", Form__Due__Day = "30/12/2569", Form__CutOff__Day = "8/1/2570", Form__Kinds = new[] { "School" },
        Form__RemindBefore = before, Form__RemindAfter = "5 2",
    };

    private static async Task<Answer> Typed(Browser browser, string when)
    {
        var page = await browser.Get("/rounds/new");
        var values = new Dictionary<string, string>
        {
            ["Form.Title"] = "ลองดู", ["Form.Opens.Day"] = "1/12/2569", ["Form.Due.Day"] = "30/12/2569", ["Form.CutOff.Day"] = "8/1/2570",
            ["Form.Days[0].Thai"] = "สรุป", ["Form.Days[0].When"] = when, ["again"] = "preview",
        };
        return await browser.Fill(page, values);
    }
}
