using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.Lec;

/// <summary>What a confirmation locks, who opens it again, and what stays whatever happens afterwards.</summary>
public sealed class RoundTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_confirmed_is_locked_and_opens_for_one_child_alone()
    {
        var (one, other) = (await app.EnrolledAsync(Cast.BanNongCentre, "501"), await app.EnrolledAsync(Cast.BanNongCentre, "502"));
        var round = await app.OpenLecRoundAsync();
        var id = await app.ObligationOfAsync(round, Cast.BanNongCentre);
        var (wandee, mali) = (await app.As(Cast.Wandee), await app.As(Cast.Mali));
        var room = await wandee.Get(Room);
        await wandee.SendAsync(id);
        Assert.False((await wandee.SaveAlone(room, $"Cells[FirstName-{one:n}].Value", "วีระ")).GetProperty("saved").GetBoolean());
        Assert.Null((await wandee.Get(Room)).Html.QuerySelector("[data-saves]"));

        var locked = await wandee.Get($"/lec/children/{one}");
        var ask = locked.Html.QuerySelector("main .note a")!.GetAttribute("href")!;
        Assert.Contains("เลขประจำตัวนักเรียน 501", (await wandee.Get(ask)).Main, StringComparison.Ordinal);
        await wandee.Follow(await wandee.Submit(ask, new { Reason = "ชื่อสะกดผิด" }));
        await using (var db = app.OpenDb())
            await mali.Follow(await mali.Submit($"/unlocks/{(await db.Unlocks.SingleAsync(row => row.ObligationId == id, Cancel)).Id}", new { Until = ThaiDate.Numeric(Clock.DayOf(app.Clock.GetUtcNow()).AddDays(2)) }));

        Assert.Equal(HttpStatusCode.Redirect, (await Correct(wandee, one, "วีระ")).Status);
        Assert.NotEqual(HttpStatusCode.Redirect, (await Correct(wandee, other, "มานะ")).Status);
        await wandee.Follow(await wandee.SendAsync(id));
        Assert.NotEqual(HttpStatusCode.Redirect, (await Correct(wandee, one, "มานะ")).Status);
        Assert.Equal("วีระ ปิติ", string.Join(' ', (await app.ChildAsync(one)).Card.FirstName, (await app.ChildAsync(other)).Card.FirstName));
    }

    [Fact]
    public async Task An_authority_waits_for_its_own_and_for_the_schools_of_other_affiliations()
    {
        var round = await app.OpenLecRoundAsync();
        var (centre, town) = (await app.ObligationOfAsync(round, Cast.PhaSukCentre), await app.ObligationOfAsync(round, Cast.PhaSukTown));
        await app.EnrolledAsync(Cast.PhaSukCentre, "511");
        var pranee = await app.As(Cast.Pranee);
        await app.ConfirmAsync(centre);
        var school = await app.OtherSchoolAsync(Cast.PhaSukTown, "โรงเรียนอนุบาลริมธาร");
        Assert.Contains(await app.FindingsAsync(town), finding => finding.Blocks && finding.Href == $"/lec/{town}/others/{school}");
        await Assert.ThrowsAsync<RuleBroken>(() => app.ConfirmAsync(town));

        await app.CountOthersAsync(town, school, 12, 13);
        await app.ConfirmAsync(town);
        var heads = await pranee.Get($"/lec/rounds/{round.Id}/heads/{Cast.NamRinProvince.Id}");
        Assert.Contains("สังกัดอื่น 25 คน", heads.Main, StringComparison.Ordinal);
        Assert.Contains("ในสังกัด 1 คน", heads.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_stays_what_was_confirmed_and_is_frozen_when_the_round_closes()
    {
        var id = await app.EnrolledAsync(Cast.DoiCentre, "521");
        var round = await app.OpenLecRoundAsync();
        var centre = await app.ObligationOfAsync(round, Cast.DoiCentre);
        await app.ConfirmAsync(centre);
        app.Clock.Advance(TimeSpan.FromDays(60));
        await app.KeepRoundsAsync();
        // Between rounds the register is open again, and life goes on.
        var niran = await app.As(Cast.Niran);
        Assert.Equal(HttpStatusCode.Redirect, (await niran.Submit($"/lec/children/{id}/leave", new { How = "Leave", On = ThaiDate.Numeric(Clock.DayOf(app.Clock.GetUtcNow())), Reason = "ย้ายบ้าน" })).Status);

        await using var db = app.OpenDb();
        var snapshot = await db.Snapshots.SingleAsync(one => one.ObligationId == centre, Cancel);
        Assert.NotNull(snapshot.FrozenAt);
        Assert.Equal((1, 0), await db.HeadCounts.Where(one => one.SnapshotId == snapshot.Id).Select(one => new ValueTuple<int, int>(one.Boys, one.Girls)).SingleAsync(Cancel));
        Assert.Equal(id, (await db.CountedChildren.SingleAsync(one => one.SnapshotId == snapshot.Id, Cancel)).ChildId);
        app.Clock.Advance(TimeSpan.FromDays(-60));
    }

    [Fact]
    public async Task Errors_stop_a_confirmation_and_queries_ask_for_a_word()
    {
        await app.EnrolledAsync(Cast.NamRinSchool, "531", level: "M6");
        await app.EnrolledAsync(Cast.NamRinSchool, "531");
        var id = await app.ObligationOfAsync(await app.OpenLecRoundAsync(), Cast.NamRinSchool);
        var page = await (await app.As(Cast.Chai)).Get($"/obligations/{id}");

        Assert.Contains("มีเลขประจำตัวนักเรียนซ้ำกัน 1 เลข", page.Main, StringComparison.Ordinal);
        Assert.Contains("มัธยมศึกษาปีที่ 6 มี 1 คนที่อายุต่างจากเกณฑ์ของชั้นเกิน 2 ปี", page.Main, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBroken>(() => app.ConfirmAsync(id));
    }

    private static string Room => $"/lec/registers/{Cast.BanNongCentre.Id}/classes/K2/1";

    private static Task<House.Answer> Correct(Browser browser, Guid child, string name) => browser.Submit($"/lec/children/{child}/correct", new { Child__FirstName = name });
}
