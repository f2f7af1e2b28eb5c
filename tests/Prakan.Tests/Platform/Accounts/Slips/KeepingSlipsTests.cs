using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Slips;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Slips;

public sealed class KeepingSlipsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_voided_slip_says_so_to_whoever_has_the_right_code_and_to_nobody_else()
    {
        var (serial, code) = await app.Slip(Cast.Mali, Cast.NamRinSchool, Role.Recorder);
        var officer = await app.As(Cast.Mali);
        await officer.Submit($"/slips/{serial}", new { Reason = "ซองถูกเปิด" });

        Assert.Contains("ยกเลิก", (await officer.Get($"/slips/{serial}")).Main, StringComparison.Ordinal);
        var right = await app.Anonymous().Knock(serial, code);
        Assert.Contains("ใบนี้ถูกยกเลิกแล้ว กรุณาขอใบใหม่จาก " + Cast.NamRinTown.Name, right.Main, StringComparison.Ordinal);
        var wrong = await app.Anonymous().Knock(serial, OtherCode);
        Assert.DoesNotContain(Cast.NamRinTown.Name, wrong.Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        var fact = await db.Facts.SingleAsync(one => one.Action == "slip.voided" && one.OrganisationId == Cast.NamRinSchool.Id, Cancel);
        Assert.Equal(Cast.Mali.Id, fact.PersonId);
    }

    [Fact]
    public async Task A_new_slip_takes_the_place_of_the_old_one()
    {
        var (serial, code) = await app.Slip(Cast.Mali, Cast.NamRinSchool, Role.Recorder);
        var officer = await app.As(Cast.Mali);
        var page = await officer.Get($"/slips/{serial}");
        var paper = await Paper.ReadAsync((await officer.Post($"/slips/{serial}?handler=Reissue", [page.Token()])).Bytes);

        var next = Assert.Single(paper.Slips);
        Assert.NotEqual(serial, next.Serial);
        Assert.Contains("ใบนี้ถูกยกเลิกแล้ว", (await app.Anonymous().Knock(serial, code)).Main, StringComparison.Ordinal);
        Assert.Equal($"/activate/{next.Serial}/account", (await app.Anonymous().Knock(next.Serial, next.Code)).Location);
        Assert.Contains("ออกใบใหม่แทนใบนี้ไปแล้ว", (await officer.Post($"/slips/{serial}?handler=Reissue", [page.Token()])).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_batch_is_issued_anew_with_one_button_and_what_is_used_stays()
    {
        var officer = await app.As(Cast.Mali);
        var first = await Paper.ReadAsync((await officer.Invite(Cast.NamRinSchool, (Role.Recorder, "ก ก ก", null), (Role.Recorder, "ข ข ข", null), (Role.Recorder, "ค ค ค", null))).Bytes);
        var newcomer = app.Anonymous();
        await newcomer.Knock(first.Slips[0].Serial, first.Slips[0].Code);
        await newcomer.OpenAccount(first.Slips[0].Serial, "batch-user");
        await using var db = app.OpenDb();
        var batch = (await db.Slips.SingleAsync(slip => slip.Serial == first.Slips[0].Serial, Cancel)).BatchId;

        var page = await officer.Get($"/slips/batch/{batch}");
        var paper = await Paper.ReadAsync((await officer.Post(page.Url, [page.Token()])).Bytes);

        Assert.Equal(2, paper.Pages);
        var states = await db.Slips.AsNoTracking().Where(slip => slip.BatchId == batch).OrderBy(slip => slip.Serial).ToListAsync(Cancel);
        Assert.Equal([SlipState.Used, SlipState.Voided, SlipState.Voided], states.Select(slip => slip.StateAt(app.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task Who_may_look_but_not_give_the_role_may_not_issue_it_anew()
    {
        var (serial, _) = await app.Slip(Cast.Mali, Cast.BanNongCentre, Role.Head);
        var head = await app.As(Cast.Wandee);
        var page = await head.Get($"/slips/{serial}");

        var answer = await head.Post($"/slips/{serial}?handler=Reissue", [page.Token()]);
        Assert.Contains("ท่านไม่มีสิทธิ์มอบบทบาทนี้", answer.Main, StringComparison.Ordinal);
    }

    internal const string OtherCode = "000000-000000-000000-000000-0";
}
