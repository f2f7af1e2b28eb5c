using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Notices;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Platform.Notices;

public sealed class NoticeTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task What_is_returned_is_told_to_every_holder_of_the_office_and_to_nobody_else()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        await app.ReturnedAsync(round, Cast.BanNongCentre, "ตัวเลขครูไม่ตรงกับบัญชี");

        foreach (var holder in new[] { Cast.Wandee, Cast.Somsri })
        {
            var page = await (await app.As(holder)).Get("/notices");
            Assert.Contains("ต้นสังกัดส่งรายงาน “แบบสำรวจความพร้อม ปีการศึกษา 2569” กลับให้แก้ไข: บุคลากร", page.Main, StringComparison.Ordinal);
            Assert.Contains("ตัวเลขครูไม่ตรงกับบัญชี", page.Main, StringComparison.Ordinal);
        }
        foreach (var other in new[] { Cast.Niran, Cast.Mali, Cast.Direk })
            Assert.DoesNotContain("ตัวเลขครูไม่ตรงกับบัญชี", (await (await app.As(other)).Get("/notices")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_to_unlock_is_told_to_the_level_that_holds_the_lock()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        await using (var db = app.OpenDb())
        {
            db.Add(Unlock.Ask(await db.OfAsync(round, Cast.BanNongCentre), "กรอกจำนวนครูผิด", new UnlockScope("staff"), Cast.Wandee.Id, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("กรอกจำนวนครูผิด", (await (await app.As(Cast.Mali)).Get("/notices")).Main, StringComparison.Ordinal);
        foreach (var other in new[] { Cast.Niran, Cast.Pranee, Cast.Chai, Cast.Wandee })
            Assert.DoesNotContain("กรอกจำนวนครูผิด", (await (await app.As(other)).Get("/notices")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_round_is_told_to_everybody_it_expects_by_one_row()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "รอบที่บอกทุกแห่ง" });
        await using var db = app.OpenDb();

        Assert.Equal(1, await db.Notices.CountAsync(one => one.RoundId == round.Id, TestContext.Current.CancellationToken));
        Assert.Contains("เปิดรับ “รอบที่บอกทุกแห่ง”", (await (await app.As(Cast.Somsri)).Get("/notices")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("รอบที่บอกทุกแห่ง", (await (await app.As(Cast.Direk)).Get("/notices")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_is_told_when_it_closes_and_when_it_opens_again()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "รอบที่ปิดแล้วเปิด" });
        await using (var db = app.OpenDb())
        {
            var kept = await db.Rounds.SingleAsync(one => one.Id == round.Id, TestContext.Current.CancellationToken);
            kept.Close("ยุบรวมกับรอบอื่น", app.Clock.GetUtcNow());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            kept.OpenAgain("ยังส่งไม่ครบ", app.Clock.GetUtcNow());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var told = (await (await app.As(Cast.Somsri)).Get("/notices")).Main;
        foreach (var words in new[] { "ปิดรับ “รอบที่ปิดแล้วเปิด” แล้ว", "ยุบรวมกับรอบอื่น", "ยังส่งไม่ครบ" }) Assert.Contains(words, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Levels_that_a_step_names_are_told_too()
    {
        var chain = new Chain([new(ChainVerb.Report, ReportLevel.Institution), new(ChainVerb.Approve, ReportLevel.Agency) { Tells = [ReportLevel.Province] }]);
        var round = await app.OpenRoundAsync(chain, plan => plan with { Title = "รอบที่จังหวัดทราบ" });
        await app.SentAsync(round, Cast.BanNongCentre);
        await app.ApprovedAsync(round, Cast.BanNongCentre);

        var page = await (await app.As(Cast.Pranee)).Get("/notices");
        Assert.Contains("เห็นชอบรายงาน “รอบที่จังหวัดทราบ” แล้ว", page.Main, StringComparison.Ordinal);
        Assert.Contains(Cast.BanNongCentre.Name, page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_that_fails_tells_nothing()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.PhaSukCentre);
        await Assert.ThrowsAnyAsync<Exception>(() => app.ReturnedAsync(round, Cast.PhaSukCentre, ""));

        await using var db = app.OpenDb();
        Assert.False(await db.Notices.AnyAsync(one => one.OrganisationId == Cast.PhaSukCentre.Id && one.Kind == NoticeKind.Returned, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_are_told_by_one_statement()
    {
        var round = await app.OpenRoundAsync();
        await using var db = app.OpenDb();
        var all = await db.Obligations.Where(one => one.RoundId == round.Id).Select(one => one.Id).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, await db.TellAsync(NoticeKind.Nudged, all, "ขอให้ส่งภายในวันศุกร์", app.Clock.GetUtcNow(), TestContext.Current.CancellationToken));
        Assert.Contains("ขอให้ส่งภายในวันศุกร์", (await (await app.As(Cast.Wandee)).Get("/notices")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_later_it_is_swept_away_with_who_had_read_it()
    {
        var round = await app.OpenRoundAsync();
        await using var db = app.OpenDb();
        var notice = await db.Notices.SingleAsync(one => one.RoundId == round.Id, TestContext.Current.CancellationToken);
        db.Add(new NoticeReading(Cast.Wandee.Id, notice.Id, app.Clock.GetUtcNow()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await db.Notices.Where(one => one.Id == notice.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.At, one => one.At.AddDays(-366)), TestContext.Current.CancellationToken);
        var before = await db.Notices.CountAsync(TestContext.Current.CancellationToken);

        await app.SweepNoticesAsync();

        Assert.Equal(before - 1, await db.Notices.CountAsync(TestContext.Current.CancellationToken));
    }
}
