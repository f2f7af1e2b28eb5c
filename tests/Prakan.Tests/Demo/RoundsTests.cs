using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Systems.Lec.Duplicates;

namespace Prakan.Tests.Demo;

public sealed class RoundsTests(PlayedVillage village) : IClassFixture<PlayedVillage>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Last_years_survey_is_closed_with_everything_in()
    {
        await using var db = village.OpenDb();
        var closed = await db.Rounds.Where(one => one.State == RoundState.Closed).ToListAsync(Cancel);
        Assert.Equal(2, closed.Count(one => one.Plan.System == "survey"));
        foreach (var round in closed)
        {
            Assert.NotEqual(0, await db.Obligations.CountAsync(one => one.RoundId == round.Id, Cancel));
            Assert.Equal(0, await db.Obligations.CountAsync(one => one.RoundId == round.Id && one.State != ObligationState.Approved, Cancel));
            Assert.Equal(0, await db.Obligations.CountAsync(one => one.RoundId == round.Id && !db.Submissions.Any(sent => sent.ObligationId == one.Id && sent.Number == one.Version), Cancel));
        }
    }

    [Fact]
    public async Task This_years_survey_shows_every_state_and_is_due_in_some_days()
    {
        await using var db = village.OpenDb();
        var now = TimeProvider.System.GetUtcNow();
        var open = await db.Rounds.Where(one => one.State == RoundState.Published && one.Plan.Due > now).OrderBy(one => one.Id).FirstAsync(Cancel);
        var listed = await db.Obligations.Include(one => one.Round).Where(one => one.RoundId == open.Id).ToListAsync(Cancel);

        Assert.Equal(9, Clock.DayOf(open.Plan.Due).DayNumber - Clock.DayOf(now).DayNumber);
        Assert.Equal([ObligationState.NotStarted, ObligationState.Draft, ObligationState.Sent, ObligationState.Returned, ObligationState.Approved], listed.Select(one => one.State).Distinct().Order());
        Assert.Contains(listed, one => one.IsExtended);
        Assert.Contains(listed, one => one.IsExcused);
        Assert.Contains(listed, one => one.Waiting == ReportLevel.Agency);
        Assert.Contains(listed, one => one.Waiting == ReportLevel.Province);
        Assert.All(await db.Rulings.Where(one => one.Outcome == Outcome.Returned).ToListAsync(Cancel), ruling => Assert.True(ruling is { Reason.Length: > 10, Parts.Length: 1 }));
    }

    [Theory]
    [InlineData("head")]
    [InlineData("approver")]
    [InlineData("province")]
    [InlineData("director")]
    [InlineData("stranger")]
    public async Task Every_role_finds_something_to_do(string userName)
    {
        await using var db = village.OpenDb();
        var post = await db.Posts.SingleAsync(one => one.Person.UserName == userName, Cancel);
        var end = post.Path + "~";
        var own = await db.Obligations.CountAsync(one => one.OrganisationId == post.OrganisationId && one.Round.State == RoundState.Published
            && (one.State == ObligationState.NotStarted || one.State == ObligationState.Draft || one.State == ObligationState.Returned), Cancel);
        var level = post.Role is Prakan.Platform.Accounts.Permissions.Role.ProvinceSupervisor ? ReportLevel.Province : ReportLevel.Agency;
        var waiting = await db.Obligations.CountAsync(one => string.Compare(one.Path, post.Path) >= 0 && string.Compare(one.Path, end) < 0 && one.Waiting == level, Cancel);

        Assert.True(own + waiting > 0, $"{userName} has nothing to do.");
    }

    [Fact]
    public async Task The_neighbour_may_confirm_and_the_town_still_waits()
    {
        await using var db = village.OpenDb();
        var confirming = (await db.Rounds.ToListAsync(Cancel)).Single(one => one.Plan.System == "survey" && one.Plan.Chain.Steps.Any(step => step is { Verb: ChainVerb.Report, AfterAllBelow: true }));
        var agencies = await db.Obligations.Where(one => one.RoundId == confirming.Id && one.Level == ReportLevel.Agency).ToListAsync(Cancel);
        var missing = new List<int>();
        foreach (var agency in agencies)
        {
            var end = agency.Path + "~";
            missing.Add(await db.Obligations.CountAsync(one => one.RoundId == confirming.Id && string.Compare(one.Path, agency.Path) > 0 && string.Compare(one.Path, end) < 0 && one.State != ObligationState.Approved, Cancel));
        }

        Assert.Equal(2, agencies.Count);
        Assert.Contains(0, missing);
        Assert.Contains(missing, count => count > 0);
        Assert.True(await db.Obligations.AnyAsync(one => one.RoundId == confirming.Id && one.Late, Cancel));
    }

    [Fact]
    public async Task The_days_off_stand_ready_and_a_workbook_of_answers_too()
    {
        await using var db = village.OpenDb();
        Assert.True(await db.Holidays.AnyAsync(day => day.Date == new DateOnly(2026, 12, 7), Cancel));
        Assert.True(await db.Answers.CountAsync(Cancel) > 100);
        Assert.True(await db.Facts.AnyAsync(fact => fact.Action == "report.returned" && fact.PersonId != null, Cancel));
    }

    [Fact]
    public async Task One_child_stands_in_the_registers_of_the_centre_on_stage_and_of_the_neighbour()
    {
        await using var db = village.OpenDb();
        var found = Assert.Single(await db.Duplicates.ToListAsync(Cancel));
        var paths = await db.Posts.Where(post => post.Person.UserName == "head" || post.Person.UserName == "stranger").Select(post => post.Path).ToListAsync(Cancel);
        var names = await db.Children.Where(one => one.Id == found.ChildId || one.Id == found.OtherChildId).Select(one => one.Card.Title + one.Card.FirstName).ToListAsync(Cancel);

        Assert.Equal(DuplicateGround.SameNumber, found.Ground);
        Assert.All(paths, path => Assert.True(found.Path.StartsWith(path, StringComparison.Ordinal) || found.OtherPath.StartsWith(path, StringComparison.Ordinal), path));
        Assert.Equal(2, names.Count);
        Assert.Single(names.Distinct());
    }
}
