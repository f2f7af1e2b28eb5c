using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Platform.Files.Checks;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Statistics;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.ESar.Statistics;

/// <summary>What is counted is what was approved, from the moment it is approved.</summary>
public sealed class CountingTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_approval_counts_what_was_judged_and_the_counts_equal_a_count_from_nothing()
    {
        var id = await app.BeginSarAsync();
        await ApproveAsync(id);

        await using var db = app.OpenDb();
        var judged = await db.Results.Where(one => one.ObligationId == id && one.Grade != null).Select(one => new { one.Standard.FrameworkId, one.Standard.Place, Level = one.Grade!.Value })
            .Concat(db.Summaries.Where(one => one.ObligationId == id && one.Grade != null).Select(one => new { one.FrameworkId, Place = 0, Level = one.Grade!.Value })).ToListAsync(Cancel);
        var counted = await db.CountedGrades.Where(one => one.OrganisationId == Cast.BanNongCentre.Id && one.Year == SelfAssessing.Year).Select(one => new { one.FrameworkId, one.Place, one.Level }).ToListAsync(Cancel);
        Assert.Equal(4, judged.Count);
        Assert.Equal(judged.OrderBy(one => one.Place), counted.OrderBy(one => one.Place));
        Assert.Equal(0, await db.GradeFaultsAsync(Cancel));

        await db.FoldGradesAsync(Cancel);
        Assert.Equal(0, await db.GradeFaultsAsync(Cancel));
        Assert.False(await db.GradeCounts.AnyAsync(one => !one.Folded, Cancel));
    }

    [Fact]
    public async Task What_is_approved_anew_takes_the_place_of_what_was_counted()
    {
        await app.ReportAsync(new Crowd(Cast.PhaSukTown, "5701", "อปท.", 50, 6, 3));
        await using var db = app.OpenDb();
        var one = await db.ReceivedReports.Where(row => row.Year == SelfAssessing.Year && row.Path.StartsWith(Cast.PhaSukTown.Path)).OrderBy(row => row.Id).FirstAsync(Cancel);
        one.Carry([new(Crowds.EarlyChildhood, null, 5)]);
        await db.SaveChangesAsync(Cancel);

        Assert.Equal([(0, 5)], (await db.CountedGrades.Where(row => row.ReceivedId == one.Id).Select(row => new { row.Place, row.Level }).ToListAsync(Cancel)).Select(row => (row.Place, row.Level)));
        await db.FoldGradesAsync(Cancel);
        Assert.Equal(0, await db.GradeFaultsAsync(Cancel));
    }

    /// <summary>The control: a count that somebody has turned is found.</summary>
    [Theory]
    [InlineData("UPDATE esar_grade_counts SET number = number + 1")]
    [InlineData("ALTER TABLE esar_counted_grades DISABLE TRIGGER USER; DELETE FROM esar_counted_grades; ALTER TABLE esar_counted_grades ENABLE TRIGGER USER")]
    public async Task A_count_that_was_turned_is_found(string turn)
    {
        await app.ReportAsync(new Crowd(Cast.DoiTown, "5702", "อปท.", 50, 6, 3));
        await using var connection = new NpgsqlConnection(app.SuperuserConnectionString);
        await connection.OpenAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var command = new NpgsqlCommand($"{turn}; SELECT prakan_grade_faults()", connection, transaction);
        Assert.InRange((int)(await command.ExecuteScalarAsync(Cancel))!, 1, int.MaxValue);
    }

    [Fact]
    public async Task Points_are_counted_by_the_letter_that_they_earn()
    {
        await using var connection = new NpgsqlConnection(app.SuperuserConnectionString);
        await connection.OpenAsync(Cancel);
        foreach (var (points, level) in ((int[], int)[])[([3, 3, 3], 4), ([3, 2, 2], 3), ([1, 1, 2], 2), ([0, 0, 1], 1)])
        {
            await using var command = new NpgsqlCommand($"SELECT level FROM prakan_levels_of('[{string.Join(',', points.Select((grade, at) => $$"""{"framework": 5, "standard": {{at + 20}}, "grade": {{grade}}}"""))}]')", connection);
            Assert.Equal(level, (int)(await command.ExecuteScalarAsync(Cancel))!);
            await using var db = app.OpenDb();
            var framework = await db.Frameworks.SingleAsync(one => one.Id == 5, Cancel);
            Assert.Equal(Prakan.Systems.ESar.Standards.Scales.Letter(framework, points), framework.Levels()[level - 1]);
        }
    }

    private async Task ApproveAsync(long id)
    {
        await app.FillAsync(id);
        await (await app.As(Cast.Somsri)).AttachAsync(id, "sar-early", SelfAssessing.Paper("2568"));
        await app.ExaminedAsync(id, "sar-early", VerdictState.Clean);
        await (await app.As(Cast.Wandee)).SendAsync(id);
        await (await app.As(Cast.Mali)).Submit($"/obligations/{id}/review", new { Version = 1 }, "เห็นชอบ");
    }
}
