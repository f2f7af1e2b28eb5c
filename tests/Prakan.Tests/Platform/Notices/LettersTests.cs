using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Platform.Notices;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Unlocks;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Platform.Notices;

public sealed class LettersTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private readonly PostOffice post = new(app, new MailRelay { Host = "127.0.0.1" });

    [Fact]
    public async Task A_return_is_mailed_at_once_to_each_holder_once_and_never_what_people_wrote()
    {
        await AddressAsync(Cast.Wandee, "wandee@prakan.test");
        await AddressAsync(Cast.Somsri, "somsri@prakan.test");
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        await app.ReturnedAsync(round, Cast.BanNongCentre, "ด.ช.สมมติ เลขประจำตัวผิด");

        await post.WriteAsync();
        await post.WriteAsync();

        var mails = await MailsAsync("ส่งกลับแก้ไข: ศพด.บ้านหนองไผ่");
        Assert.Equal(["somsri@prakan.test", "wandee@prakan.test"], mails.Select(one => one.To).Order());
        Assert.All(mails, one => Assert.DoesNotContain("สมมติ", one.Subject + one.Body, StringComparison.Ordinal));
        Assert.All(mails, one => Assert.Matches("https://prakan.test/obligations/[0-9]+", one.Body));
    }

    [Fact]
    public async Task Who_wants_it_in_the_digest_gets_no_letter_at_once()
    {
        await AddressAsync(Cast.Mali, "mali@prakan.test");
        await using (var db = app.OpenDb())
        {
            db.Add(new NoticeChoice(Cast.Mali.Id, NoticeKind.UnlockAsked, MailTiming.Digest));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        await AskAsync(round);
        await post.WriteAsync();
        Assert.Empty(await MailsAsync("ขอเปิดแก้ไข: ศพด.บ้านหนองไผ่"));
    }

    [Fact]
    public async Task An_office_of_which_nobody_has_an_address_is_written_to_at_its_coordinators()
    {
        await using (var db = app.OpenDb())
        {
            var school = await db.Organisations.Include(one => one.Coordinator).SingleAsync(one => one.Id == Cast.PhaSukCentre.Id, TestContext.Current.CancellationToken);
            school.AppointCoordinator(new CoordinatorCard("ผู้ประสาน", "ครู", "0811111111", "phasuk@prakan.test"), app.Clock.GetUtcNow());
            db.Add(Post.Give(new Person("no-address", "ไม่มี อีเมล"), school, Role.Recorder, new Tenure(app.Clock.GetUtcNow().AddDays(-1), null, "ที่ 9/2569"), Giver.House));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.PhaSukCentre);
        await app.DecidedAsync(round, Cast.PhaSukCentre, Cast.Mali, ReportLevel.Agency, (obligation, last, by, now) => obligation.Return(last, "แก้ไข", [], by, now));
        await post.WriteAsync();
        Assert.Equal(["phasuk@prakan.test"], (await MailsAsync("ส่งกลับแก้ไข: ศพด.วัดศรีมงคล")).Select(one => one.To));
    }

    [Fact]
    public async Task Without_a_relay_nothing_is_written_and_a_relay_of_later_days_finds_nothing_old()
    {
        await AddressAsync(Cast.Wandee, "wandee@prakan.test");
        var round = await app.OpenRoundAsync(with: plan => plan with { Title = "รอบก่อนมีอีเมล" });
        await app.SentAsync(round, Cast.BanNongCentre);
        await app.ReturnedAsync(round, Cast.BanNongCentre, "แก้ไข");
        await new PostOffice(app, new MailRelay()).WriteAsync();
        await post.WriteAsync();
        await using var db = app.OpenDb();
        Assert.False(await db.Mails.AnyAsync(one => one.Body.Contains("รอบก่อนมีอีเมล"), TestContext.Current.CancellationToken));
    }

    private async Task AskAsync(Round round)
    {
        await using var db = app.OpenDb();
        db.Add(Unlock.Ask(await db.OfAsync(round, Cast.BanNongCentre), "ขอแก้", new(), Cast.Wandee.Id, app.Clock.GetUtcNow()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task AddressAsync(Player player, string email)
    {
        await using var db = app.OpenDb();
        await db.Users.Where(one => one.Id == player.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Email, email), TestContext.Current.CancellationToken);
    }

    private async Task<List<Mail>> MailsAsync(string subject)
    {
        await using var db = app.OpenDb();
        return await db.Mails.Where(one => one.Subject == subject).ToListAsync(TestContext.Current.CancellationToken);
    }
}
