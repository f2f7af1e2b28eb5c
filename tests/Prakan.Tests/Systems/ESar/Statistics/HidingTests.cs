using Prakan.Systems.ESar.Statistics;

namespace Prakan.Tests.Systems.ESar.Statistics;

public sealed class HidingTests
{
    [Theory]
    [InlineData(new[] { 10, 20, 30 }, new bool[] { false, false, false })]
    [InlineData(new[] { 3, 10, 20 }, new bool[] { true, true, false })]
    [InlineData(new[] { 3, 4, 20 }, new bool[] { true, true, false })]
    [InlineData(new[] { 2, 2, 9, 20 }, new bool[] { true, true, true, false })]
    [InlineData(new[] { 0, 6, 20 }, new bool[] { false, false, false })]
    [InlineData(new[] { 1, 8 }, new bool[] { true, true })]
    public void Fewer_than_five_are_hidden_and_so_is_what_would_give_them_away(int[] groups, bool[] hidden)
    {
        var hiding = new Hiding(Table([.. groups.Select(number => (int[,])new[,] { { number } })]));
        Assert.Equal(hidden, groups.Select((_, at) => hiding[at + 1, 1, 1]));
    }

    [Fact]
    public void A_place_of_fewer_than_five_is_hidden_with_all_that_is_in_it()
    {
        var hiding = new Hiding(Table([new[,] { { 2 } }, new[,] { { 2 } }]));
        Assert.True(hiding[0, 0, 0] && hiding[1, 0, 0] && hiding[2, 0, 0] && hiding[1, 1, 1]);
    }

    [Fact]
    public void What_stands_above_hides_what_lies_below()
    {
        var table = Table([new[,] { { 20 } }, new[,] { { 30 } }]);
        Assert.False(new Hiding(table)[1, 0, 0]);
        Assert.True(new Hiding(table, (_, _) => true)[1, 0, 0]);
    }

    [Fact]
    public void Nothing_hidden_can_be_reckoned_along_any_line()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var table = Random(seed);
            var hiding = new Hiding(table);
            Assert.Empty(GivenAway(table, (g, a, s) => hiding[g, a, s]));
        }
    }

    /// <summary>The control: without the second step the same tables give themselves away.</summary>
    [Fact]
    public void Hiding_the_small_alone_gives_them_away()
    {
        var found = Enumerable.Range(1, 60).Select(Random).Sum(table => GivenAway(table, (g, a, s) => table[g, a, s] is > 0 and < Hiding.Fewest).Count());
        Assert.InRange(found, 60, int.MaxValue);
    }

    [Fact]
    public void Nothing_hidden_can_be_reckoned_from_all_lines_together()
    {
        var hidden = 0;
        for (var seed = 1; seed <= 60; seed++)
        {
            var table = Random(seed);
            var hiding = new Hiding(table);
            Assert.Empty(TableReckoning.Reckoned(table, (g, a, s) => hiding[g, a, s]));
            hidden += TableReckoning.Cells(table).Count(at => hiding[at.G, at.A, at.S]);
        }
        Assert.InRange(hidden, 1_000, int.MaxValue);
    }

    /// <summary>The control: two squares of hidden groups with one between them, which no line gives away and all lines together do.</summary>
    [Fact]
    public void What_no_line_gives_away_all_lines_together_may()
    {
        var table = Table([new[,] { { 9 }, { 9 }, { 0 }, { 7 } }, new[,] { { 9 }, { 9 }, { 6 }, { 7 } }, new[,] { { 0 }, { 7 }, { 9 }, { 9 } }, new[,] { { 7 }, { 0 }, { 9 }, { 9 } }]);
        bool Squares(int g, int a, int s) => (g, a) is (1, 1) or (1, 2) or (2, 1) or (2, 2) or (2, 3) or (3, 3) or (3, 4) or (4, 3) or (4, 4);
        Assert.Empty(GivenAway(table, Squares));
        Assert.Contains((2, 3, 1), TableReckoning.Reckoned(table, Squares));
    }

    [Fact]
    public void What_can_be_shown_is_shown()
    {
        var table = Table([.. Enumerable.Range(0, 77).Select(_ => new[,] { { 300, 90, 40 }, { 200, 60, 3 }, { 50, 20, 10 } })]);
        var hiding = new Hiding(table);
        Assert.DoesNotContain(true, Enumerable.Range(0, 78).Select(group => hiding[group, 0, 0]));
        Assert.False(hiding[1, 1, 0] || hiding[1, 0, 1] || hiding[1, 1, 1]);
    }

    /// <summary>The wholes and parts whose hidden numbers, or the sum of them, follow from what is shown.</summary>
    private static IEnumerable<string> GivenAway(int[,,] table, Func<int, int, int, bool> hides)
    {
        int[] ends = [table.GetLength(0), table.GetLength(1), table.GetLength(2)];
        for (var along = 0; along < 3; along++)
            foreach (var whole in Cells(ends).Where(cell => cell[along] == 0 && !hides(cell[0], cell[1], cell[2])))
            {
                var parts = Enumerable.Range(1, ends[along] - 1).Select(at => (int[])[.. whole[..along], at, .. whole[(along + 1)..]]).Where(part => hides(part[0], part[1], part[2])).ToList();
                var numbers = parts.Select(part => table[part[0], part[1], part[2]]).Where(number => number > 0).ToList();
                if (numbers.Count == 1 || (numbers.Count > 1 && numbers.Sum() < Hiding.Fewest)) yield return string.Join(',', whole);
            }
    }

    private static IEnumerable<int[]> Cells(int[] ends) =>
        from g in Enumerable.Range(0, ends[0]) from a in Enumerable.Range(0, ends[1]) from s in Enumerable.Range(0, ends[2]) select new[] { g, a, s };

    private static int[,,] Random(int seed)
    {
        var random = new Random(seed);
        return Table([.. Enumerable.Range(0, 6).Select(_ =>
        {
            var group = new int[4, 3];
            for (var a = 0; a < 4; a++)
                for (var s = 0; s < 3; s++) group[a, s] = random.Next(3) == 0 ? 0 : random.Next(1, 25);
            return group;
        })]);
    }

    private static int[,,] Table(int[][,] groups)
    {
        var table = new int[groups.Length + 1, groups[0].GetLength(0) + 1, groups[0].GetLength(1) + 1];
        foreach (var (at, group) in groups.Index())
            for (var a = 0; a < group.GetLength(0); a++)
                for (var s = 0; s < group.GetLength(1); s++)
                    foreach (var g in (int[])[0, at + 1])
                        foreach (var affiliation in (int[])[0, a + 1])
                            foreach (var size in (int[])[0, s + 1]) table[g, affiliation, size] += group[a, s];
        return table;
    }
}
