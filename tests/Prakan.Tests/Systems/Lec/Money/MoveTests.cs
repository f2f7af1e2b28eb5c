using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Money;

/// <summary>What if a centre were joined to another, or belonged to another authority: side by side, and nothing is kept.</summary>
public sealed class MoveTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Joined_heads_are_paid_by_the_tier_of_both_together()
    {
        var round = await app.OpenLecRoundAsync();
        await app.SnapAsync(round.Id, Cast.BanNongCentre, 30);
        await app.SnapAsync(round.Id, Cast.NamRinSchool, 20);
        var browser = await app.As(Cast.Pranee);
        var now = await browser.Get("/lec/money");
        var what = await browser.Get($"/lec/money?Move={Cast.BanNongCentre.Name}&To={Cast.NamRinSchool.Name}");

        // 30 and 20 heads at 36 baht; 50 together at 27. Milk goes with the heads.
        Assert.Contains("50 คน วันละ 27 บาท", what.Main, StringComparison.Ordinal);
        Assert.Contains($"−{(50 * 36 - 50 * 27) * 200:#,##0.00}", what.Main, StringComparison.Ordinal);
        Assert.Contains($"−{30 * 36 * 200 + 30 * 6.89m * 260:#,##0.00}", what.Main, StringComparison.Ordinal);
        Assert.Equal(now.Main, (await browser.Get("/lec/money")).Main);
    }

    [Fact]
    public async Task Under_another_authority_the_money_goes_with_the_centre_and_the_total_stays()
    {
        var round = await app.OpenLecRoundAsync();
        await app.SnapAsync(round.Id, Cast.BanNongCentre, 30);
        await app.SnapAsync(round.Id, Cast.PhaSukCentre, 20);
        var page = await (await app.As(Cast.Pranee)).Get($"/lec/money?By=Authority&Move={Cast.BanNongCentre.Name}&To={Cast.PhaSukTown.Name}");
        var moved = 30 * 36 * 200 + 30 * 6.89m * 260;

        var rows = page.Html.QuerySelectorAll("table.rows tbody tr").Select(row => row.TextContent).ToArray();
        Assert.Contains(rows, row => row.Contains(Cast.NamRinTown.Name, StringComparison.Ordinal) && row.Contains($"−{moved:#,##0.00}", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains(Cast.PhaSukTown.Name, StringComparison.Ordinal) && row.Contains($"+{moved:#,##0.00}", StringComparison.Ordinal));
        Assert.DoesNotContain("+", rows[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("−", rows[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ศพด.บ้านหนองไผ่", "", "กรอกทั้งสถานศึกษาที่ย้าย และที่ไป")]
    [InlineData("ศพด.บ้านหนองไผ่", "ศพด.บ้านดอยคำ", "ไม่พบ “ศพด.บ้านดอยคำ”")]
    public async Task What_is_beyond_reach_or_half_said_is_not_reckoned(string move, string to, string said)
    {
        var round = await app.OpenLecRoundAsync();
        await app.SnapAsync(round.Id, Cast.BanNongCentre, 30);
        await app.SnapAsync(round.Id, Cast.DoiCentre, 20);
        Assert.Contains(said, (await (await app.As(Cast.Pranee)).Get($"/lec/money?Move={move}&To={to}")).Main, StringComparison.Ordinal);
    }
}
