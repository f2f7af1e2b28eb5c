using Microsoft.EntityFrameworkCore;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Systems.Lec.Money;
using Prakan.Systems.Lec.Snapshots;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Money;

/// <summary>A closed round comes out the same to the satang a year later, whatever has happened since.</summary>
public sealed class YearLaterTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static readonly string[] Ways = ["/lec/money", "/lec/money?By=Authority", "/lec/money?By=Province", "/lec/money?Uht=true"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_levels_children_cases_and_rates_that_change_later_change_no_money_of_it()
    {
        var round = await app.OpenLecRoundAsync();
        await app.SnapAsync(round.Id, Cast.BanNongCentre, 41);
        await app.SnapAsync(round.Id, Cast.NamRinSchool, 37, "M1");
        var found = await DoubleAsync(round.Id);
        await using (var db = app.OpenDb()) await db.Snapshots.Where(one => one.RoundId == round.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.FrozenAt, app.Clock.GetUtcNow()), Cancel);
        app.Clock.Advance(TimeSpan.FromDays(1));
        var before = await TablesAsync();

        await ChangeAsync(found);
        Assert.Equal(before, await TablesAsync());
        Assert.Contains(Cast.BanNongCentre.Name, before[0], StringComparison.Ordinal);

        // The control: what was frozen is what is asked.
        await using (var db = app.OpenDb()) await db.Snapshots.Where(one => one.RoundId == round.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.FrozenAt, (DateTimeOffset?)null), Cancel);
        Assert.NotEqual(before, await TablesAsync());
    }

    [Fact]
    public async Task A_rate_does_not_begin_in_days_that_have_been_paid_for()
    {
        await using var db = app.OpenDb();
        var (dla, day) = (await db.Organisations.SingleAsync(one => one.Id == Cast.Dla.Id, Cancel), Clock.DayOf(app.Clock.GetUtcNow()));
        var terms = new MoneyTerms(200, [new(1, 40)], ["K2"], []);
        Assert.Equal("lec.money.too-early", Assert.Throws<RuleBroken>(() => MoneyRate.LayDown(dla, Benefit.Lunch, day, "มติ", terms, after: day)).Code);
        Assert.Equal(day.AddDays(1), MoneyRate.LayDown(dla, Benefit.Lunch, day.AddDays(1), "มติ", terms, after: day).From);
    }

    /// <summary>The table without the line above it that says by which rates of which page.</summary>
    private async Task<string[]> TablesAsync()
    {
        var browser = await app.As(Cast.Pranee);
        var tables = new List<string>();
        foreach (var way in Ways) tables.Add((await browser.Get(way)).Html.QuerySelector("table.rows")!.TextContent);
        return [.. tables];
    }

    /// <summary>One of the forty-one stands elsewhere too, where it came first.</summary>
    private async Task<Guid> DoubleAsync(int round)
    {
        var (here, there) = (await app.EnrolledAsync(Cast.BanNongCentre, "621"), await app.EnrolledAsync(Cast.DoiCentre, "621"));
        await using var db = app.OpenDb();
        var children = await db.Children.Include(one => one.Organisation).Include(one => one.Enrolments).Where(one => one.Id == here || one.Id == there).ToDictionaryAsync(one => one.Id, Cancel);
        db.Add(CountedChild.Of(await db.Snapshots.SingleAsync(one => one.RoundId == round && one.OrganisationId == Cast.BanNongCentre.Id, Cancel), children[here]));
        var found = DuplicateCase.Find(children[there], children[here], DuplicateGround.SameNumber, app.Clock.GetUtcNow());
        db.Add(found);
        await db.SaveChangesAsync(Cancel);
        return found.Id;
    }

    private async Task ChangeAsync(Guid found)
    {
        app.Clock.Advance(TimeSpan.FromDays(364));
        await using var db = app.OpenDb();
        var now = app.Clock.GetUtcNow();
        var one = await db.Duplicates.SingleAsync(row => row.Id == found, Cancel);
        foreach (var side in Enum.GetValues<DuplicateSide>()) one.OpenBy(side, now);
        one.Say(DuplicateSide.First, DuplicateAnswer.MovesOut, null);
        one.Say(DuplicateSide.Other, DuplicateAnswer.Stays, "มาเรียนทุกวัน");
        foreach (var side in Enum.GetValues<DuplicateSide>()) one.Confirm(side, now);
        var child = await db.Children.Include(row => row.Enrolments).Include(row => row.Organisation).SingleAsync(row => row.Id == one.OtherChildId, Cancel);
        child.ChangeRoom(new Classroom("P1", "1"), Clock.DayOf(now), new Writer(null, null, now));
        var dla = await db.Organisations.SingleAsync(row => row.Id == Cast.Dla.Id, Cancel);
        db.Add(MoneyRate.LayDown(dla, Benefit.Lunch, Clock.DayOf(now), "มติปีถัดไป", new MoneyTerms(210, [new(1, 50)], ["K2"], []), Clock.DayOf(now).AddDays(-300)));
        await db.SaveChangesAsync(Cancel);
        // As a rename, a move to another authority and a change of levels leave them.
        await db.Organisations.Where(row => row.Id == Cast.BanNongCentre.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Details.Name, "ศพด.ชื่อใหม่"), Cancel);
        await db.Organisations.Where(row => row.Id == Cast.NamRinTown.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Details.Name, "เทศบาลชื่อใหม่"), Cancel);
        await db.Organisations.Where(row => row.Id == Cast.NamRinSchool.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Details.Levels, new[] { "primary", "lower-secondary" }), Cancel);
    }
}
