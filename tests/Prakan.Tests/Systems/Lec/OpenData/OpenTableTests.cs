using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.OpenData;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Documents.Publishing;

namespace Prakan.Tests.Systems.Lec.OpenData;

/// <summary>From the file itself nothing can be reckoned that is not told in it.</summary>
public sealed class OpenTableTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const int Files = 40;

    private static readonly string[] Provinces = ["10", "50", "57"];

    [Fact]
    public async Task No_number_that_is_not_told_can_be_reckoned_from_the_file()
    {
        var hidden = 0;
        foreach (var table in await DrawnAsync())
        {
            var figures = await table.PublishableAsync(5);
            var cells = new PublishedCells(figures.Csv);
            var counts = cells.Counts;
            Assert.Equal(figures.Lines, counts.Length);
            Assert.Equal(figures.Hidden, CellReckoning.Cells(counts).Count(at => cells.Hides(at.Row, at.Column)));
            Assert.Empty(CellReckoning.Reckoned(counts, cells.Hides));
            hidden += figures.Hidden;
        }
        Assert.True(hidden > 10 * Files, $"Only {hidden} numbers were hidden.");
    }

    [Fact]
    public async Task Hiding_small_numbers_alone_is_caught_in_the_same_files()
    {
        var caught = 0;
        foreach (var table in await DrawnAsync())
        {
            var whole = new PublishedCells((await table.PublishableAsync(0)).Csv).Counts;
            if (CellReckoning.Reckoned(whole, (row, column) => whole[row, column] is > 0 and < 5).Count > 0) caught++;
        }
        Assert.True(caught > Files / 2, $"Only {caught} of {Files} files were caught.");
    }

    private async Task<IReadOnlyList<OpenTable>> DrawnAsync()
    {
        await using var db = app.OpenDb();
        var levels = await db.LevelKinds.AsNoTracking().OrderBy(one => one.Place).Take(5).ToListAsync(TestContext.Current.CancellationToken);
        var (dice, plan) = (new Random(2569), new RoundPlan { Year = 2569, Term = 1 });
        return [.. Enumerable.Range(0, Files).Select(_ => new OpenTable(plan, new DateOnly(2026, 6, 10), new Dictionary<string, string>(), levels,
            [.. from province in Provinces from other in (bool[])[false, true] from level in levels from sex in Enum.GetValues<Sex>() where dice.Next(3) > 0 select new OpenCount(province, other, level.Code, sex, dice.Next(1, 15))]))];
    }
}
