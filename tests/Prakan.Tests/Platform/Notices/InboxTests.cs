using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Platform.Notices;

public sealed class InboxTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task A_school_sees_what_it_has_to_send_and_until_when()
    {
        await app.OpenRoundAsync(with: plan => plan with { Title = "รอบที่ต้องส่ง" });
        var page = await (await app.As(Cast.Wandee)).Get("/inbox");

        Assert.Contains("จัดทำและส่งรายงาน: รอบที่ต้องส่ง", page.Main, StringComparison.Ordinal);
        Assert.Contains("เหลืออีก 10 วัน", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("รอบที่ต้องส่ง", (await (await app.As(Cast.Niran)).Get("/inbox")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_stands_first_with_its_reason_and_what_was_sent_is_gone()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "รอบที่ส่งกลับ" });
        await app.SentAsync(round, Cast.BanNongCentre);
        Assert.DoesNotContain("รอบที่ส่งกลับ", (await (await app.As(Cast.Somsri)).Get("/inbox")).Html.QuerySelector("main section")!.TextContent, StringComparison.Ordinal);

        await app.ReturnedAsync(round, Cast.BanNongCentre, "ยอดรวมไม่ตรง");
        var page = await (await app.As(Cast.Somsri)).Get("/inbox");
        Assert.Contains("แก้ไขรายงานที่ส่งกลับ: รอบที่ส่งกลับ", page.Main, StringComparison.Ordinal);
        Assert.Contains("ยอดรวมไม่ตรง", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_decides_sees_how_many_wait_by_round_and_only_those_below()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "รอบที่รอเห็นชอบ" });
        await app.SentAsync(round, Cast.BanNongCentre);
        await app.SentAsync(round, Cast.NamRinSchool);
        await app.SentAsync(round, Cast.DoiCentre);

        var mali = await (await app.As(Cast.Mali)).Get("/inbox");
        var line = mali.Html.QuerySelectorAll("main li").Single(one => one.TextContent.Contains("พิจารณารายงานที่ส่งมา: รอบที่รอเห็นชอบ", StringComparison.Ordinal));
        Assert.Contains("2 รายการ", line.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/rounds/{round.Id}/reports", line.QuerySelector("a")!.GetAttribute("href"));
        foreach (var other in new[] { Cast.Pranee, Cast.Krit, Cast.Chai })
            Assert.DoesNotContain("รอบที่รอเห็นชอบ", (await (await app.As(other)).Get("/inbox")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_to_unlock_waits_for_who_may_grant_it()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.NamRinSchool);
        await using (var db = app.OpenDb())
        {
            db.Add(Unlock.Ask(await db.OfAsync(round, Cast.NamRinSchool), "แนบไฟล์ผิด", new UnlockScope(), Cast.Wandee.Id, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var page = await (await app.As(Cast.Mali)).Get("/inbox");
        Assert.Contains($"ตอบคำขอเปิดแก้ไข: {Cast.NamRinSchool.Name}", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("แนบไฟล์ผิด", (await (await app.As(Cast.Niran)).Get("/inbox")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_says_how_much_waits_and_forgets_it_when_the_reader_acts()
    {
        var round = await app.OpenRoundAsync();
        var somsri = await app.As(Cast.Somsri);
        var before = await CountAsync(somsri);
        Assert.True(before > 0);

        await app.SentAsync(round, Cast.BanNongCentre);
        Assert.Equal(before, await CountAsync(somsri));
        await somsri.Submit("/notices/choices", new { });
        Assert.Equal(before - 1, await CountAsync(somsri));
    }

    [Fact]
    public async Task Whoever_has_nothing_to_do_is_told_so_in_friendly_words()
    {
        Assert.Contains("ไม่มีงานรอท่านในขณะนี้", (await (await app.As(Cast.Kamol)).Get("/inbox")).Main, StringComparison.Ordinal);
        Assert.Contains("ไม่มีงานรอท่านในขณะนี้", (await (await app.As(Cast.Kamol)).Get("/")).Main, StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(Browser browser) =>
        int.Parse((await browser.Get("/help")).Html.QuerySelector(".nav a[href='/inbox'] .count")!.FirstChild!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
}
