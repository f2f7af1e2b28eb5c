using System.Net;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Calendar;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds;

public sealed class RoundPageTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task It_says_what_until_when_by_which_letter_and_who_decides()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with
        {
            AsOf = new DateOnly(2026, 6, 10),
            Calendar = [new RoundStep("จังหวัดสรุป", ReportLevel.Province, new DateRule(DateAnchor.Letter, 3, DateUnit.Day))],
        });
        var page = await (await app.As(Cast.Somsri)).Get($"/rounds/{round.Id}");

        Assert.Contains(ThaiDate.WithWeekday(Clock.DayOf(round.Plan.Due)), page.Main, StringComparison.Ordinal);
        Assert.Contains("เหลืออีก 10 วัน", page.Main, StringComparison.Ordinal);
        Assert.Contains("ปีการศึกษา 2569", page.Main, StringComparison.Ordinal);
        Assert.Contains("ที่ มท 0816.3/ว 587 ลงวันที่ 2 พฤศจิกายน 2569", page.Main, StringComparison.Ordinal);
        Assert.Contains("โรงเรียน, ศูนย์พัฒนาเด็กเล็ก", page.Main, StringComparison.Ordinal);
        Assert.Contains("ต้นสังกัดพิจารณาเห็นชอบ", page.Main, StringComparison.Ordinal);
        Assert.Contains("วันพฤหัสบดีที่ 5 พฤศจิกายน 2569", page.Main, StringComparison.Ordinal);
        Assert.Contains(Cast.Dla.Name, page.Main, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("a[href$='/postpone']"));
    }

    [Fact]
    public async Task A_published_round_is_everybodys_and_a_draft_its_issuers_alone()
    {
        var published = await app.OpenRoundAsync();
        var draft = await app.DraftRoundAsync();
        foreach (var player in new[] { Cast.Somsri, Cast.Niran, Cast.Direk, Cast.Daruni })
        {
            var browser = await app.As(player);
            Assert.Equal(HttpStatusCode.OK, (await browser.Get($"/rounds/{published.Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/rounds/{draft}")).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Busaba)).Get($"/rounds/{draft}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Admin)).Get($"/rounds/{draft}")).Status);
    }

    [Fact]
    public async Task Whoever_manages_it_finds_what_can_be_done_and_what_was()
    {
        var round = await app.OpenRoundAsync();
        var page = await (await app.As(Cast.Krit)).Get($"/rounds/{round.Id}");

        foreach (var step in new[] { "expected", "postpone", "close", "copy" }) Assert.NotNull(page.Html.QuerySelector($"a[href='/rounds/{round.Id}/{step}']"));
        Assert.Null(page.Html.QuerySelector($"a[href='/rounds/{round.Id}/publish']"));
        Assert.Contains("เปิดรับรายงาน หน่วยงานที่ต้องส่ง 4 แห่ง", page.Html.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_reads_in_English()
    {
        var round = await app.OpenRoundAsync();
        var browser = await app.As(Cast.Mali);
        browser.Cookies["prakan-language"] = "en";
        var page = await browser.Get($"/rounds/{round.Id}");

        Assert.Contains("Sign-off chain", page.Main, StringComparison.Ordinal);
        Assert.Contains("10 days left", page.Main, StringComparison.Ordinal);
    }
}
