using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.Lec;

public sealed class BaseTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Base_data_are_checked_in_every_round_before_it_is_confirmed()
    {
        // Checked in the round before, and not since.
        await app.OpenLecRoundAsync();
        app.Clock.Advance(TimeSpan.FromDays(5));
        var id = await app.ObligationOfAsync(await app.OpenLecRoundAsync(), Cast.BanNongCentre);
        var somsri = await app.As(Cast.Somsri);
        Assert.Contains("ยังไม่ได้ตรวจข้อมูลพื้นฐานในรอบนี้", (await somsri.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
        await somsri.Follow(await somsri.Submit($"/lec/{id}/base", new { Form__Teachers = "๔", Form__Carers = "2", Form__Water = "true" }));

        Assert.DoesNotContain("ยังไม่ได้ตรวจข้อมูลพื้นฐาน", (await somsri.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        var card = (await db.BaseSheets.SingleAsync(one => one.OrganisationId == Cast.BanNongCentre.Id, Cancel)).Card;
        Assert.Equal((4, 2, true), (card.Teachers, card.Carers, card.Water));
    }

    [Fact]
    public async Task A_building_is_entered_photographed_and_taken_off_the_list()
    {
        var id = await app.ObligationOfAsync(await app.OpenLecRoundAsync(), Cast.BanNongCentre);
        var somsri = await app.As(Cast.Somsri);
        var entered = await somsri.Submit($"/lec/{id}/base", new { Building__Name = "อาคารอนุบาล", Building__Built = "2545", Building__Storeys = "2", Building__Rooms = "4" });
        var page = await somsri.Follow(entered);
        Assert.NotNull(page.Html.QuerySelector("input[type=file]"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(entered.Location!)).Status);
        Assert.Contains("ปีที่สร้างต้องเป็น พ.ศ.", (await somsri.Submit(entered.Location!, new { Building__Built = "2002" }, "บันทึก")).Main, StringComparison.Ordinal);

        await somsri.Follow(await somsri.Submit(entered.Location!, new { }, "รื้อถอนหรือไม่ใช้แล้ว เอาออกจากรายการ"));
        Assert.DoesNotContain("อาคารอนุบาล", (await somsri.Get($"/lec/{id}/base")).Main, StringComparison.Ordinal);
    }
}
