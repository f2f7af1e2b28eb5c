using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Notices;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Platform.Notices;

public sealed class DigestTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Once_a_day_each_post_hears_what_is_new_and_the_level_that_decides_how_many_have_come()
    {
        await AddressAsync(Cast.Wandee, "wandee@prakan.test");
        await AddressAsync(Cast.Mali, "mali@prakan.test");
        await AddressAsync(Cast.Niran, "niran@prakan.test");
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "รอบประจำวัน", Due = Clock.StartOf(Clock.DayOf(plan.Due)), CutOff = plan.CutOff.AddDays(10) });
        await app.SentAsync(round, Cast.NamRinSchool);
        await app.SentAsync(round, Cast.BanNongCentre);
        await app.ApprovedAsync(round, Cast.BanNongCentre);
        await NextMorningAsync();
        await NextMorningAsync(again: true);

        var (wandee, mali) = (await LetterAsync("wandee@prakan.test"), await LetterAsync("mali@prakan.test"));
        Assert.Equal("เรื่องที่ต้องดำเนินการของศพด.บ้านหนองไผ่ (2 เรื่อง)", wandee.Subject);
        Assert.StartsWith("เรียน ผู้บริหารสถานศึกษา ศพด.บ้านหนองไผ่", wandee.Body, StringComparison.Ordinal);
        Assert.Contains("เปิดรับ “รอบประจำวัน”", wandee.Body, StringComparison.Ordinal);
        Assert.Contains("ต้นสังกัดเห็นชอบรายงาน “รอบประจำวัน” แล้ว", wandee.Body, StringComparison.Ordinal);
        Assert.Contains("มีรายงาน “รอบประจำวัน” ส่งมาใหม่ 1 ฉบับ รอพิจารณา", mali.Body, StringComparison.Ordinal);
        Assert.Contains($"https://prakan.test/rounds/{round.Id}/reports", mali.Body, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.False(await db.Mails.AnyAsync(one => one.To == "niran@prakan.test", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Before_and_after_the_due_date_only_those_who_have_not_sent_are_reminded()
    {
        await AddressAsync(Cast.Somsri, "somsri@prakan.test");
        var today = Clock.DayOf(app.Clock.GetUtcNow());
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "รอบเตือน", Due = Clock.At(today.AddDays(8), new TimeOnly(16, 30)), CutOff = Clock.At(today.AddDays(20), new TimeOnly(16, 30)) });
        var told = new List<string>();
        for (var day = 1; day <= 10; day++)
        {
            await NextMorningAsync();
            await using var db = app.OpenDb();
            told.AddRange(await db.Notices.Where(one => one.RoundId == round.Id && (one.Kind == NoticeKind.BeforeDue || one.Kind == NoticeKind.Late))
                .OrderByDescending(one => one.At).Select(one => one.Kind.ToString()).ToListAsync(TestContext.Current.CancellationToken) is { Count: > 0 } all && all.Count > told.Count ? [$"{day}:{all[0]}"] : []);
        }
        Assert.Equal(["1:BeforeDue", "5:BeforeDue", "7:BeforeDue", "9:Late"], told);
        Assert.Contains("เลยกำหนดส่ง “รอบเตือน” แล้ว", (await (await app.As(Cast.Somsri)).Get("/notices")).Main, StringComparison.Ordinal);

        await app.SentAsync(round, Cast.BanNongCentre);
        Assert.DoesNotContain("เลยกำหนดส่ง “รอบเตือน” แล้ว", (await (await app.As(Cast.Somsri)).Get("/notices")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_hour_nothing_is_written()
    {
        var early = Clock.At(Clock.DayOf(app.Clock.GetUtcNow()).AddDays(1), new TimeOnly(6, 0));
        app.Clock.Advance(early - app.Clock.GetUtcNow());
        await new PostOffice(app, Relay).WriteDigestsAsync();
        await using var db = app.OpenDb();
        Assert.False(await db.Digests.AnyAsync(one => one.Day == Clock.DayOf(early), TestContext.Current.CancellationToken));
    }

    private static MailRelay Relay => new() { Host = "127.0.0.1" };

    private async Task NextMorningAsync(bool again = false)
    {
        var now = app.Clock.GetUtcNow();
        if (!again) app.Clock.Advance(Clock.At(Clock.DayOf(now).AddDays(1), new TimeOnly(7, 0, 5)) - now);
        await new PostOffice(app, Relay).WriteDigestsAsync();
    }

    private async Task<Mail> LetterAsync(string to)
    {
        await using var db = app.OpenDb();
        return Assert.Single(await db.Mails.Where(one => one.To == to).ToListAsync(TestContext.Current.CancellationToken));
    }

    private async Task AddressAsync(Player player, string email)
    {
        await using var db = app.OpenDb();
        await db.Users.Where(one => one.Id == player.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Email, email), TestContext.Current.CancellationToken);
    }
}
