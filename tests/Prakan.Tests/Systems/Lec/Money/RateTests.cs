using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Shared;
using Prakan.Systems.Lec.Money;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Money;

/// <summary>Rates are laid down from a day on by which decision; the earlier ones stay, and with them what was reckoned.</summary>
public sealed class RateTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_rate_names_the_decision_that_it_rests_on()
    {
        var page = await (await app.As(Cast.Somsri)).Get("/lec/money/rates");
        foreach (var said in new[] { "26 มี.ค. 2567", "8 พฤศจิกายน 2565", "1 ต.ค. 2565", "6 ธ.ค. 2565", "121 คนขึ้นไป 22 บาท", "และ ม.1–ม.3 ในโรงเรียนขยายโอกาส", "8.13" }) Assert.Contains(said, page.Main, StringComparison.Ordinal);
        // To ม.3 since March 2567 alone.
        var old = page.Html.QuerySelectorAll("table.rows tbody tr").Single(row => row.TextContent.Contains("1 ต.ค. 2565", StringComparison.Ordinal));
        Assert.DoesNotContain("ม.3", old.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("กำหนดอัตราใหม่", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_is_laid_down_by_the_department_and_can_be_withdrawn_until_its_day()
    {
        foreach (var other in new[] { Cast.Somsri, Cast.Pranee, Cast.Busaba }) Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(other)).Get("/lec/money/rates/new")).Status);
        var krit = await app.As(Cast.Krit);
        var day = Clock.DayOf(app.Clock.GetUtcNow()).AddDays(30);
        var url = "/lec/money/rates/new?Benefit=Lunch";
        Assert.Contains("กรุณากรอกมติหรือหนังสือ", (await krit.Submit(url, new { Form__From = ThaiDate.Numeric(day), Form__Order = "" }, "กำหนดอัตรา")).Main, StringComparison.Ordinal);
        await krit.Follow(await krit.Submit(url, new { Form__From = ThaiDate.Numeric(day), Form__Order = "มติทดสอบ 1/2569", Form__Days = "205" }, "กำหนดอัตรา"));
        Assert.Contains("มีอัตราของรายการนี้ที่เริ่มใช้วันที่", (await krit.Submit(url, new { Form__From = ThaiDate.Numeric(day), Form__Order = "ซ้ำ" }, "กำหนดอัตรา")).Main, StringComparison.Ordinal);
        await using (var db = app.OpenDb())
        {
            var rate = await db.MoneyRates.SingleAsync(one => one.From == day, Cancel);
            Assert.Equal((205, 4, 3), (rate.Terms.Days, rate.Terms.Tiers.Count, rate.Terms.ExpansionLevels.Count));
            Assert.Equal(Cast.Dla.Id, (await db.Facts.SingleAsync(fact => fact.Action == "lec.money-rate-laid-down", Cancel)).OrganisationId);
        }

        await krit.Follow(await krit.Submit("/lec/money/rates", new { }, "ถอน"));
        Assert.DoesNotContain("มติทดสอบ 1/2569", (await krit.Get("/lec/money/rates")).Main, StringComparison.Ordinal);
        await using var after = app.OpenDb();
        var standing = await after.MoneyRates.SingleAsync(one => one.Benefit == Benefit.PasteurisedMilk, Cancel);
        var dla = await after.Organisations.SingleAsync(one => one.Id == Cast.Dla.Id, Cancel);
        Assert.Equal("lec.money.in-force", Assert.Throws<RuleBroken>(() => standing.Withdraw(dla, app.Clock.GetUtcNow())).Code);
    }
}
