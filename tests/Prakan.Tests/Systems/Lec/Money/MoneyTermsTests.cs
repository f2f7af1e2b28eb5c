using Prakan.Shared;
using Prakan.Systems.Lec.Money;

namespace Prakan.Tests.Systems.Lec.Money;

public sealed class MoneyTermsTests
{
    private static readonly MoneyTerms Lunch = new(200, [new(1, 36), new(41, 27), new(101, 24), new(121, 22)], ["k2", "p1", "p6"], ["s1", "s3"]);
    private static readonly MoneyTerms Milk = new(260, [new(1, 6.89m)], ["k2", "p1", "p6"], []);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 36, 7_200)]
    [InlineData(40, 36, 288_000)]
    [InlineData(41, 27, 221_400)]
    [InlineData(100, 27, 540_000)]
    [InlineData(101, 24, 484_800)]
    [InlineData(120, 24, 576_000)]
    [InlineData(121, 22, 532_400)]
    public void A_year_of_lunch_by_the_size_of_the_school(int heads, int rate, int baht) =>
        Assert.Equal(new MoneyShare(heads, rate, baht), Lunch.Of(School(("p1", heads))));

    [Theory]
    [InlineData(40, 41, -66_600)]
    [InlineData(100, 101, -55_200)]
    [InlineData(120, 121, -43_600)]
    public void One_head_over_an_edge_costs_a_school(int below, int above, int difference)
    {
        Assert.Equal(difference, Lunch.Of(School(("p1", above))).Baht - Lunch.Of(School(("p1", below))).Baht);
        Assert.All([below - 1, below, above, above + 1], heads => Assert.Equal(difference, Lunch.EdgeBeside(heads)!.Difference));
        Assert.All([below - 2, above + 2], heads => Assert.Null(Lunch.EdgeBeside(heads)));
    }

    [Fact]
    public void Milk_is_right_to_the_satang() =>
        Assert.Equal(260 * 6.89m * 37, Milk.Of(School(("k2", 30), ("p6", 7))).Baht);

    [Fact]
    public void Levels_that_the_benefit_does_not_name_do_not_count()
    {
        Assert.Equal(10, Lunch.Of(School(("p6", 10), ("s1", 90), ("s4", 50))).Heads);
        Assert.Equal(100, Lunch.Of(School(("p6", 10), ("s1", 90), ("s4", 50)) with { IsExpansion = true }).Heads);
    }

    [Theory]
    [InlineData("lec.money.days", 0, 1d, 36d)]
    [InlineData("lec.money.days", 367, 1d, 36d)]
    [InlineData("lec.money.first-tier", 200, 2d, 36d)]
    [InlineData("lec.money.tiers-out-of-order", 200, 1d, 36d, 1d, 27d)]
    [InlineData("lec.money.rate", 200, 1d, -1d)]
    [InlineData("lec.money.rate", 200, 1d, 36.001d)]
    public void Terms_that_cannot_be_are_refused(string code, int days, params double[] tiers)
    {
        var terms = Lunch with { Days = days, Tiers = [.. tiers.Chunk(2).Select(pair => new MoneyTier((int)pair[0], (decimal)pair[1]))] };
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => terms.Checked()).Code);
    }

    private static SchoolHeads School(params (string Level, int Heads)[] heads) => new(heads.ToDictionary(one => one.Level, one => one.Heads), IsExpansion: false);
}
