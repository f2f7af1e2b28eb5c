using Microsoft.EntityFrameworkCore;
using Prakan.Shared;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Duplicates;

public sealed class AnswerTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(DuplicateAnswer.NotSame, DuplicateAnswer.NotSame, DuplicateOutcome.TwoChildren)]
    [InlineData(DuplicateAnswer.Stays, DuplicateAnswer.MovesOut, DuplicateOutcome.FirstStays)]
    [InlineData(DuplicateAnswer.MovesOut, DuplicateAnswer.Stays, DuplicateOutcome.OtherStays)]
    [InlineData(DuplicateAnswer.MovesOut, DuplicateAnswer.MovesOut, DuplicateOutcome.NeitherStays)]
    [InlineData(DuplicateAnswer.Stays, DuplicateAnswer.Stays, null)]
    [InlineData(DuplicateAnswer.NotSame, DuplicateAnswer.Stays, null)]
    [InlineData(DuplicateAnswer.MovesOut, DuplicateAnswer.NotSame, null)]
    [InlineData(DuplicateAnswer.Stays, null, null)]
    public void Two_answers_come_to_one_thing_or_to_nothing(DuplicateAnswer first, DuplicateAnswer? other, DuplicateOutcome? outcome) =>
        Assert.Equal(outcome, DuplicateOutcomes.Of(first, other));

    [Fact]
    public async Task Nothing_is_confirmed_that_is_not_agreed_and_a_changed_answer_asks_both_again()
    {
        var one = await CaseAsync("541");
        one.Say(DuplicateSide.First, DuplicateAnswer.Stays, "มีใบมอบตัว");
        one.Say(DuplicateSide.Other, DuplicateAnswer.Stays, "มาเรียนทุกวัน");
        Assert.Equal("lec.duplicate-not-agreed", Assert.Throws<RuleBroken>(() => one.Confirm(DuplicateSide.First, Now)).Code);

        one.Say(DuplicateSide.Other, DuplicateAnswer.MovesOut, null);
        one.Confirm(DuplicateSide.First, Now);
        Assert.Equal("lec.duplicate-confirmed", Assert.Throws<RuleBroken>(() => one.Confirm(DuplicateSide.First, Now)).Code);
        one.Say(DuplicateSide.Other, DuplicateAnswer.NotSame, "คนละคน");
        Assert.Equal((DuplicateState.Open, null), (one.State, one.ConfirmedAt));

        one.Say(DuplicateSide.Other, DuplicateAnswer.MovesOut, null);
        one.Confirm(DuplicateSide.Other, Now);
        Assert.Equal("lec.duplicate-moved", Assert.Throws<RuleBroken>(() => one.Say(DuplicateSide.First, DuplicateAnswer.NotSame, "คนละคน")).Code);
        one.Confirm(DuplicateSide.First, Now.AddDays(1));
        Assert.Equal((DuplicateState.Settled, Now, one.ChildId), (one.State, one.MovedAt!.Value, one.StayingChildId!.Value));
        Assert.Equal("lec.duplicate-over", Assert.Throws<RuleBroken>(() => one.Say(DuplicateSide.First, DuplicateAnswer.Stays, "อีกครั้ง")).Code);
    }

    private async Task<DuplicateCase> CaseAsync(string number)
    {
        var (here, there) = (await app.EnrolledAsync(Cast.BanNongCentre, number), await app.EnrolledAsync(Cast.DoiCentre, number));
        await using var db = app.OpenDb();
        var children = await db.Children.Include(one => one.Organisation).Include(one => one.Enrolments).Where(one => one.Id == here || one.Id == there).ToDictionaryAsync(one => one.Id, TestContext.Current.CancellationToken);
        var found = DuplicateCase.Find(children[here], children[there], DuplicateGround.SameNumber, Now);
        foreach (var side in Enum.GetValues<DuplicateSide>()) found.OpenBy(side, Now);
        return found;
    }
}
