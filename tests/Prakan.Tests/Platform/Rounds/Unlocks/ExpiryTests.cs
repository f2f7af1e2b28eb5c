using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;

namespace Prakan.Tests.Platform.Rounds.Unlocks;

public sealed class ExpiryTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Unlocked_in_part_for_a_week_it_locks_itself_as_it_stood()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Wandee);
        await OpenAsync(id, ReportLevel.Agency, "staff");
        var open = await app.ObligationAsync(id);
        Assert.Equal((ObligationState.Reopened, 0), (open.State, open.Stage));
        Assert.Null(open.LockOn("staff", app.Clock.GetUtcNow()));
        Assert.Equal("report.lock.not-unlocked", open.LockOn("place", app.Clock.GetUtcNow())!.Rule);

        app.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("report.unlock-over", (await app.ObligationAsync(id)).LockOn("staff", app.Clock.GetUtcNow())!.Rule);
        await app.KeepRoundsAsync();

        var locked = await app.ObligationAsync(id);
        Assert.Equal((ObligationState.Sent, ReportLevel.Agency, 1), (locked.State, locked.Waiting!.Value, locked.Version));
        Assert.Equal(UnlockState.Expired, Assert.Single(locked.Unlocks).State);
    }

    [Fact]
    public async Task A_confirmation_does_not_stand_again_over_what_has_changed_below()
    {
        var round = await app.OpenRoundAsync(Make.Confirmed);
        var centre = await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee);
        await app.SendAsync(round, Cast.NamRinSchool, Cast.Mali);
        var town = await app.SendAsync(round, Cast.NamRinTown, Cast.Mali);
        await OpenAsync(town, ReportLevel.Province);
        await OpenAsync(centre, ReportLevel.Agency);
        await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee, teachers: "20");

        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.KeepRoundsAsync();

        var open = await app.ObligationAsync(town);
        Assert.Equal(ObligationState.Reopened, open.State);
        Assert.True(open.ReopenedUntil > app.Clock.GetUtcNow());
        await app.SendAsync(round, Cast.NamRinTown, Cast.Mali);
        Assert.Equal(UnlockState.Used, Assert.Single((await app.ObligationAsync(town)).Unlocks).State);
    }

    [Fact]
    public async Task A_confirmation_under_which_nothing_changed_stands_again()
    {
        var round = await app.OpenRoundAsync(Make.Confirmed);
        await app.SendAsync(round, Cast.PhaSukCentre, Cast.Mali);
        var id = await app.ObligationOfAsync(round, Cast.PhaSukTown);
        await app.SendAsync(round, Cast.PhaSukTown, Cast.Mali);
        await OpenAsync(id, ReportLevel.Province);

        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.KeepRoundsAsync();

        Assert.Equal(ObligationState.Approved, (await app.ObligationAsync(id)).State);
    }

    private async Task OpenAsync(long id, ReportLevel level, string? part = null)
    {
        await using var db = app.OpenDb();
        var report = await db.Obligations.Include(one => one.Round).Include(one => one.Unlocks).SingleAsync(one => one.Id == id);
        var last = await db.Submissions.Include(one => one.Rulings).SingleAsync(one => one.ObligationId == id && one.Number == report.Version);
        var now = app.Clock.GetUtcNow();
        var unlock = Unlock.Ask(report, "กรอกผิด", new UnlockScope(part), Cast.Somsri.Id, now);
        db.Add(unlock);
        unlock.Grant(last, now + Unlock.Usual, new Decider(Cast.Pranee.Id, (await app.PostOfAsync(Cast.Pranee)).Id, level), sealedAbove: false, now);
        await db.SaveChangesAsync();
    }
}
