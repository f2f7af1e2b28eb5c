using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Shared;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.Lec;

/// <summary>A register is confirmed: nobody resolves about it, and what is opened again says for which child.</summary>
public sealed class ConfirmedOnlyTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_committee_and_no_executive_is_asked_about_a_register_and_about_a_survey_they_are()
    {
        var (register, survey) = (await app.ObligationOfAsync(await app.OpenLecRoundAsync(), Cast.BanNongCentre), await app.BeginReportAsync(Cast.BanNongCentre));
        var wandee = await app.As(Cast.Wandee);

        Assert.DoesNotContain("มติคณะกรรมการ", (await wandee.Get($"/obligations/{register}")).Main, StringComparison.Ordinal);
        Assert.Contains("มติคณะกรรมการ", (await wandee.Get($"/obligations/{survey}")).Main, StringComparison.Ordinal);
        foreach (var page in new[] { "resolutions/Committee", "files/resolution-committee" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await wandee.Get($"/obligations/{register}/{page}")).Status);
            Assert.Equal(HttpStatusCode.OK, (await wandee.Get($"/obligations/{survey}/{page}")).Status);
        }
    }

    [Fact]
    public async Task What_is_opened_for_one_child_says_for_which()
    {
        var child = await app.EnrolledAsync(Cast.BanNongCentre, "503");
        var id = await app.ObligationOfAsync(await app.OpenLecRoundAsync(), Cast.BanNongCentre);
        var (wandee, mali) = (await app.As(Cast.Wandee), await app.As(Cast.Mali));
        Assert.Contains("เมื่อยืนยันแล้วจะแก้ไขไม่ได้", (await wandee.Get($"/obligations/{id}/send")).Main, StringComparison.Ordinal);
        await wandee.SendAsync(id);
        await wandee.Submit($"/obligations/{id}/unlock?Part=children&Record={child}", new { Reason = "วันเกิดไม่ตรงสูติบัตร" });
        await using (var db = app.OpenDb())
            await mali.Submit($"/unlocks/{(await db.Unlocks.SingleAsync(row => row.ObligationId == id, Cancel)).Id}", new { Until = ThaiDate.Numeric(Clock.DayOf(app.Clock.GetUtcNow()).AddDays(2)) });

        Assert.Contains("ทะเบียนเด็กและนักเรียน · เลขประจำตัวนักเรียน 503", (await wandee.Get($"/obligations/{id}")).Html.QuerySelector(".note--wait")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_income_that_is_no_number_is_named_as_the_page_names_it()
    {
        var child = await app.EnrolledAsync(Cast.BanNongCentre, "504");
        var said = (await (await app.As(Cast.Wandee)).Submit($"/lec/children/{child}/family", new { Family__Father__Income = "หนึ่งหมื่น" })).Main;

        Assert.Contains("รายได้ (บาทต่อเดือน)ต้องเป็นตัวเลข", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Income", said.Replace("Family.Father.Income", "", StringComparison.Ordinal).Replace("Family_Father_Income", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
