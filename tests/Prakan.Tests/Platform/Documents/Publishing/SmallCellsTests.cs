using Prakan.Platform.Documents.Publishing;

namespace Prakan.Tests.Platform.Documents.Publishing;

/// <summary>What is hidden is reckoned and tried out in ways that know nothing of how the hiding is done.</summary>
public sealed class SmallCellsTests
{
    private const int Tables = 300;

    /// <summary>Two squares of hidden cells, and one cell between them that both squares together give away.</summary>
    private static readonly (int, int)[] TwoSquares = [(1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (3, 3), (3, 4), (4, 3), (4, 4)];

    [Fact]
    public void No_hidden_cell_can_be_reckoned_from_what_is_shown()
    {
        var hidden = 0;
        foreach (var counts in Drawn(most: 9))
        {
            var small = new SmallCells(counts);
            Assert.Empty(CellReckoning.Reckoned(counts, (row, column) => small[row, column]));
            foreach (var (row, column) in CellReckoning.Cells(counts))
            {
                Assert.True(counts[row, column] is 0 or >= SmallCells.Fewest || small[row, column]);
                Assert.False(counts[row, column] == 0 && small[row, column]);
                if (small[row, column]) hidden++;
            }
        }
        Assert.True(hidden > 10 * Tables, $"Only {hidden} cells were hidden: nothing was tried.");
    }

    [Fact]
    public void A_small_cell_may_be_a_large_one_for_all_that_anybody_can_tell()
    {
        var tried = 0;
        foreach (var counts in Drawn(most: 2))
        {
            var small = new SmallCells(counts);
            var trial = new CellTrial(counts, (row, column) => small[row, column]);
            foreach (var at in trial.Hidden)
            {
                tried++;
                Assert.True(trial[at].Count > 1, $"{Said(counts)}: {at} can be reckoned");
                Assert.True(counts[at.Row, at.Column] >= SmallCells.Fewest || trial[at].Max() >= SmallCells.Fewest, $"{Said(counts)}: {at} is surely small");
            }
        }
        Assert.True(tried > Tables, $"Only {tried} cells were tried.");
    }

    [Fact]
    public void Hiding_the_small_cells_alone_is_caught()
    {
        var caught = Drawn(most: 9).Count(counts => CellReckoning.Reckoned(counts, (row, column) => counts[row, column] is > 0 and < SmallCells.Fewest).Count > 0);
        Assert.True(caught > Tables / 2, $"Only {caught} of {Tables} tables were caught.");
        var tried = Drawn(most: 2).Count(counts => new CellTrial(counts, (row, column) => counts[row, column] is > 0 and < SmallCells.Fewest) is var trial && trial.Hidden.Any(at => trial[at].Count == 1));
        Assert.True(tried > Tables / 4, $"Only {tried} of {Tables} tables were caught by trying.");
    }

    [Fact]
    public void Two_hidden_cells_in_every_line_are_not_enough_and_that_is_caught()
    {
        var counts = SmallCells.WithTotals(new[,] { { 9, 9, 0, 7 }, { 9, 9, 3, 7 }, { 0, 7, 9, 9 }, { 7, 0, 9, 9 } });
        Assert.All(TwoSquares.GroupBy(at => at.Item1).Concat(TwoSquares.GroupBy(at => at.Item2)), line => Assert.True(line.Count() > 1));
        Assert.Equal([(2, 3)], CellReckoning.Reckoned(counts, (row, column) => TwoSquares.Contains((row, column))));
        var small = new SmallCells(counts);
        Assert.True(small[2, 3]);
        Assert.Empty(CellReckoning.Reckoned(counts, (row, column) => small[row, column]));
    }

    [Fact]
    public void What_is_large_enough_is_shown_whole()
    {
        var counts = SmallCells.WithTotals(new[,] { { 5, 0 }, { 12, 7 } });
        var small = new SmallCells(counts);
        Assert.All(CellReckoning.Cells(counts), at => Assert.False(small[at.Row, at.Column]));
    }

    [Fact]
    public void Rows_that_add_up_to_nothing_shown_hide_only_along_their_columns()
    {
        var counts = SmallCells.WithTotals(new[,] { { 3, 40 }, { 9, 50 } });
        var small = new SmallCells(counts, rowTotals: false);
        Assert.True(small[1, 1] && small[2, 1] && !small[1, 2] && !small[2, 2] && !small[0, 1]);
    }

    private static IEnumerable<int[,]> Drawn(int most)
    {
        var dice = new Random(2569);
        for (var i = 0; i < Tables; i++)
        {
            var parts = new int[dice.Next(1, most + 1), dice.Next(1, most + 1)];
            foreach (var (row, column) in CellReckoning.Cells(parts)) parts[row, column] = dice.Next(4) == 0 ? 0 : dice.Next(1, 12);
            yield return SmallCells.WithTotals(parts);
        }
    }

    private static string Said(int[,] counts) => string.Join(" | ", Enumerable.Range(0, counts.GetLength(0)).Select(row => string.Join(" ", Enumerable.Range(0, counts.GetLength(1)).Select(column => counts[row, column]))));
}
