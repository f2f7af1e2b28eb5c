using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Registers;
using Prakan.Systems.Lec.Transfers;
using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec;

public sealed class VerbsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateOnly Today => Clock.DayOf(app.Clock.GetUtcNow());

    [Fact]
    public async Task A_transfer_is_asked_by_one_side_and_agreed_by_the_other_and_the_child_counts_once_on_every_day()
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, "401", "มานี", Sex.Female);
        var (wandee, niran) = (await app.As(Cast.Wandee), await app.As(Cast.Niran));
        var asked = await wandee.Submit($"/lec/children/{id}/transfer", new { Code = await app.CodeOfAsync(Cast.DoiCentre), On = ThaiDate.Numeric(Today.AddDays(-3)) });
        var transfer = asked.Location!;
        // Beyond its own reach the other side sees this much of the child, and no more.
        var seen = await niran.Get(transfer);
        Assert.Contains("เด็กหญิงมานี พิทักษ์ไทย", seen.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await niran.Get($"/lec/children/{id}")).Status);
        Assert.Null((await wandee.Get(transfer)).Html.QuerySelector("select[name=Level]"));

        Assert.Equal(HttpStatusCode.Redirect, (await niran.Submit(seen, new { Level = "K3", Room = "2" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await niran.Get($"/lec/children/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await wandee.Get($"/lec/children/{id}")).Status);
        await using var db = app.OpenDb();
        foreach (var (day, place, heads) in new[] { (-4, Cast.BanNongCentre, 1), (-4, Cast.DoiCentre, 0), (-3, Cast.BanNongCentre, 0), (-3, Cast.DoiCentre, 1) })
            Assert.Equal(heads, await db.Enrolments.Where(one => one.ChildId == id && one.OrganisationId == place.Id).On(Today.AddDays(day)).CountAsync(Cancel));
        Assert.Equal(TransferState.Agreed, (await db.Transfers.SingleAsync(one => one.ChildId == id, Cancel)).State);
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_whoever_asked_may_withdraw_but_not_answer()
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, "402");
        var (wandee, niran) = (await app.As(Cast.Wandee), await app.As(Cast.Niran));
        var code = await app.CodeOfAsync(Cast.DoiCentre);
        var first = (await wandee.Submit($"/lec/children/{id}/transfer", new { Code = code })).Location!;
        Assert.Contains("มีคำขอย้ายเด็กคนนี้รอคำตอบอยู่แล้ว", (await wandee.Submit($"/lec/children/{id}/transfer", new { Code = code })).Main, StringComparison.Ordinal);
        Assert.Contains("กรุณาบอกเหตุผล", (await niran.Submit(await niran.Get(first), new { Reason = " " })).Main, StringComparison.Ordinal);
        await wandee.Follow(await wandee.Submit(first, new { }, "ถอนคำขอ"));
        var second = (await wandee.Submit($"/lec/children/{id}/transfer", new { Code = code })).Location!;
        await niran.Follow(await niran.Submit(await niran.Get(second), new { Reason = "ห้องเต็ม" }));

        Assert.Contains("“ห้องเต็ม”", (await wandee.Get(second)).Main, StringComparison.Ordinal);
        Assert.Equal(ChildStatus.Here, (await app.ChildAsync(id)).Status);
    }

    [Fact]
    public async Task Whoever_takes_a_child_asks_for_it_by_number_and_birth_date_and_the_look_is_written_down()
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, "405");
        var (wandee, niran) = (await app.As(Cast.Wandee), await app.As(Cast.Niran));
        await wandee.Follow(await wandee.Submit($"/lec/children/{id}/identity", new { Identity__Identity = "1999901234565" }));
        var (url, born) = ($"/lec/registers/{Cast.DoiCentre.Id}/transfer-in", (await app.ChildAsync(id)).Card.BirthDate);
        Assert.Contains("ไม่พบเด็กที่เรียนอยู่", (await niran.Submit(url, new { Identity = "1999901234565", BirthDate = ThaiDate.Numeric(born.AddDays(1)) })).Main, StringComparison.Ordinal);
        var asked = await niran.Submit(url, new { Identity = "1999901234565", BirthDate = ThaiDate.Numeric(born) });

        Assert.Contains("ถอนคำขอ", (await niran.Get(asked.Location!)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await wandee.Submit(asked.Location!, new { Level = "K2", Room = "1" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await niran.Get($"/lec/children/{id}")).Status);
        await using var db = app.OpenDb();
        Assert.True(await db.AccessEntries.AnyAsync(one => one.Subject == $"child:{id}" && one.PersonId == Cast.Niran.Id && one.Path == Cast.BanNongCentre.Path, Cancel));
    }

    [Fact]
    public async Task A_class_moves_up_together_whoever_repeats_stays_and_all_of_it_can_be_undone()
    {
        var (first, second, stays) = (await app.EnrolledAsync(Cast.BanNongCentre, "411", level: "K1"), await app.EnrolledAsync(Cast.BanNongCentre, "412", level: "K1"), await app.EnrolledAsync(Cast.BanNongCentre, "413", level: "K1"));
        var wandee = await app.As(Cast.Wandee);
        var url = $"/lec/registers/{Cast.BanNongCentre.Id}";
        await wandee.Follow(await wandee.Submit($"{url}/classes/K1/1/promote", new { ToLevel = "K2", ToRoom = "9", On = ThaiDate.Numeric(Today.AddDays(-1)), Going = new[] { $"{first}", $"{second}" } }));
        Assert.Equal("K2/9 K2/9 K1/1", await RoomsAsync(first, second, stays));

        await wandee.Follow(await wandee.Submit($"{url}/promotions", new { }, "ยกเลิกการเลื่อนชั้น"));
        Assert.Equal("K1/1 K1/1 K1/1", await RoomsAsync(first, second, stays));
        Assert.Single((await app.ChildAsync(first)).Enrolments);
    }

    [Fact]
    public async Task A_promotion_that_life_has_overtaken_is_not_undone()
    {
        var (goes, stays) = (await app.EnrolledAsync(Cast.NamRinSchool, "421", level: "K3"), await app.EnrolledAsync(Cast.NamRinSchool, "422", level: "K3"));
        var chai = await app.As(Cast.Chai);
        await chai.Follow(await chai.Submit($"/lec/registers/{Cast.NamRinSchool.Id}/classes/K3/1/promote", new { ToLevel = "K3", ToRoom = "7", On = ThaiDate.Numeric(Today.AddDays(-2)), Going = new[] { $"{goes}", $"{stays}" } }));
        await chai.Follow(await chai.Submit($"/lec/children/{goes}/leave", new { How = "Leave", On = ThaiDate.Numeric(Today), Reason = "ย้ายบ้าน" }));
        var refused = await chai.Submit($"/lec/registers/{Cast.NamRinSchool.Id}/promotions", new { }, "ยกเลิกการเลื่อนชั้น");

        Assert.Contains("มี 1 คนที่ย้ายห้องหรือออกไปแล้วหลังเลื่อนชั้น", refused.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_may_come_back_and_a_child_with_a_G_Code_that_is_given_a_number_stays_the_same()
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, "431");
        var wandee = await app.As(Cast.Wandee);
        await wandee.Follow(await wandee.Submit($"/lec/children/{id}/leave", new { How = "Leave", On = ThaiDate.Numeric(Today.AddDays(-5)), Reason = "ย้ายบ้าน" }));
        await wandee.Follow(await wandee.Submit($"/lec/children/{id}/room", new { Level = "K2", Room = "3", On = ThaiDate.Numeric(Today.AddDays(-2)) }));
        await wandee.Follow(await wandee.Submit($"/lec/children/{id}/identity", new { Identity__Identity = "G123456789012" }));
        Assert.Contains("G-1234-xxxxx-xx-2", (await wandee.Get($"/lec/children/{id}")).Main, StringComparison.Ordinal);
        await wandee.Follow(await wandee.Submit($"/lec/children/{id}/identity", new { Identity__Identity = "๑๑๑๒๐๓๔๕๖๓๕๖๒" }));

        var page = await wandee.Get($"/lec/children/{id}");
        Assert.Contains("1-1120-xxxxx-xx-2", page.Main, StringComparison.Ordinal);
        var child = await app.ChildAsync(id);
        Assert.Equal([ChildVerb.Enrolled, ChildVerb.Identified, ChildVerb.Left, ChildVerb.Enrolled, ChildVerb.Identified, ChildVerb.Identified], child.Events.Select(one => one.Verb));
        Assert.DoesNotContain(child.Events, one => $"{one.Before}{one.After}".Contains("3456", StringComparison.Ordinal));
    }

    private async Task<string> RoomsAsync(params Guid[] children)
    {
        var rooms = new List<string>();
        foreach (var id in children) rooms.Add((await app.ChildAsync(id)).Now is { } now ? $"{now.Level}/{now.Room}" : "–");
        return string.Join(' ', rooms);
    }
}
