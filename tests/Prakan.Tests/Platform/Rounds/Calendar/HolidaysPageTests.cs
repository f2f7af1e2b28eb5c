using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Calendar;

public sealed class HolidaysPageTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_day_is_added_seen_and_removed_and_leaves_its_facts()
    {
        var browser = await app.As(Cast.Krit);
        await browser.Submit("/holidays?Year=2571", new { Date = "1/1/2571", Name = "วันขึ้นปีใหม่", EveryYear = "true" });
        var page = await browser.Get("/holidays?Year=2571");
        Assert.Contains("วันเสาร์ที่ 1 มกราคม 2571", page.Main, StringComparison.Ordinal);

        await browser.Submit(page, new { }, "ลบ วันขึ้นปีใหม่");
        Assert.Contains("ยังไม่มีวันหยุดในปีนี้", (await browser.Get("/holidays?Year=2571")).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal(["holiday.declared", "holiday.dropped"], await db.Facts.Where(fact => fact.Subject == "holiday:2028-01-01").OrderBy(fact => fact.Id).Select(fact => fact.Action).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_list_is_pasted_whole_or_not_at_all()
    {
        var browser = await app.As(Cast.Krit);
        var page = await browser.Submit("/holidays?Year=2572", new { List = "วันที่, ชื่อ\n6/4/2572, วันจักรี\nไม่รู้, วันอะไร" });
        Assert.Contains("อ่านบรรทัดที่ 3 ไม่ออก", page.Main, StringComparison.Ordinal);
        await browser.Submit("/holidays?Year=2572", new { List = "6/4/2572, วันจักรี\n๑๓ เม.ย. ๒๕๗๒\tวันสงกรานต์" });

        Assert.Equal([new DateOnly(2029, 4, 6), new DateOnly(2029, 4, 13)], await DaysAsync(2029));
    }

    [Fact]
    public async Task A_file_is_read_too()
    {
        var browser = await app.As(Cast.Krit);
        var page = await browser.Get("/holidays?Year=2573");
        await browser.PostFile(page, "Upload", "holidays.csv", Encoding.UTF8.GetBytes("วันที่,ชื่อ\r\n12/8/2573,วันแม่แห่งชาติ\r\n"));

        Assert.Equal([new DateOnly(2030, 8, 12)], await DaysAsync(2030));
    }

    [Fact]
    public async Task Only_days_that_stay_the_same_are_copied_to_the_next_year()
    {
        var browser = await app.As(Cast.Krit);
        await browser.Submit("/holidays?Year=2574", new { Date = "5/12/2574", Name = "วันพ่อแห่งชาติ", EveryYear = "true" });
        await browser.Submit("/holidays?Year=2574", new { Date = "8/12/2574", Name = "วันหยุดชดเชย", EveryYear = "false" });
        await browser.Submit("/holidays?Year=2574", new { }, "คัดลอกวันที่ตรงกันทุกปีไปปี 2575");

        Assert.Equal([new DateOnly(2032, 12, 5)], await DaysAsync(2032));
    }

    [Fact]
    public async Task Who_plans_no_rounds_keeps_no_holidays()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Mali)).Get("/holidays")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Niran)).Get("/holidays")).Status);
    }

    private async Task<List<DateOnly>> DaysAsync(int year)
    {
        await using var db = app.OpenDb();
        return await db.Holidays.Where(day => day.Date.Year == year).OrderBy(day => day.Date).Select(day => day.Date).ToListAsync(Cancel);
    }
}
