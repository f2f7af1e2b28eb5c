using Prakan.Systems.Lec.Terms;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.Lec;

/// <summary>Before it confirms, an institution is told when a head or two would change its rate.</summary>
public sealed class EdgeTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Theory]
    [InlineData(1, 40, new[] { 39, 40 }, new[] { 0, 1, 2, 38 })]
    [InlineData(41, 100, new[] { 41, 42, 99, 100 }, new[] { 43, 98 })]
    [InlineData(101, 120, new[] { 101, 102, 119, 120 }, new[] { 103, 118 })]
    [InlineData(121, null, new[] { 121, 122 }, new[] { 123, 400 })]
    public void Within_two_heads_of_an_edge_is_near(int least, int? most, int[] near, int[] far)
    {
        Assert.All(near, heads => Assert.True(new LunchTier(least, most, heads).IsNearEdge));
        Assert.All(far, heads => Assert.False(new LunchTier(least, most, heads).IsNearEdge));
    }

    [Fact]
    public async Task The_page_before_confirming_warns_near_an_edge_and_says_what_a_year_brings_on_either_side()
    {
        for (var number = 701; number < 739; number++) await app.EnrolledAsync(Cast.BanNongCentre, $"{number}", $"ปิติ{number}");
        var url = $"/lec/{await app.ObligationOfAsync(await app.OpenLecRoundAsync(), Cast.BanNongCentre)}/children";
        var browser = await app.As(Cast.Somsri);
        Assert.DoesNotContain("ใกล้ขอบ", (await browser.Get(url)).Main, StringComparison.Ordinal);

        await app.EnrolledAsync(Cast.BanNongCentre, "739", "ปิติสามเก้า");
        var near = await browser.Get(url);
        Assert.Contains("ใกล้ขอบ", near.Main, StringComparison.Ordinal);
        Assert.Contains("40 คน ได้ปีละ 288,000 บาท · 41 คน ได้ปีละ 221,400 บาท", near.Main, StringComparison.Ordinal);
    }
}
