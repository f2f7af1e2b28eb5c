using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Prakan.Platform.Accounts.Slips;
using Prakan.Platform.Notices;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Own;

public sealed class EmailTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string Before = "somsri@example.go.th", After = "somsri.new@example.go.th";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_is_given_and_changed_and_a_letter_to_the_old_one_opens_nothing_any_more()
    {
        app.Services.GetRequiredService<IConfiguration>()["Prakan:Address"] = "https://prakan.example";
        app.Services.GetRequiredService<IOptions<MailRelay>>().Value.Host = "relay.test";
        var somsri = await app.As(Cast.Somsri);
        Assert.Contains("ยังไม่มีอีเมลในระบบ", (await somsri.Get("/account")).Main, StringComparison.Ordinal);
        Assert.Equal("/account", (await somsri.Submit("/account/email", new { Email = Before, Cast.Password })).Location);
        Assert.Contains(Before, (await somsri.Get("/account")).Main, StringComparison.Ordinal);
        await app.Anonymous().Submit("/password/forgotten", new { Name = Before });

        Assert.Equal("/account", (await somsri.Submit("/account/email", new { Email = After, Cast.Password })).Location);

        await using var db = app.OpenDb();
        var letter = await db.Slips.SingleAsync(slip => slip.PersonId == Cast.Somsri.Id && slip.Purpose == SlipPurpose.LostPassword, Cancel);
        Assert.NotNull(letter.VoidedAt);
        Assert.Equal(3, await db.Mails.CountAsync(mail => mail.To == Before, Cancel));
        Assert.Contains(After, (await db.Mails.SingleAsync(mail => mail.To == After, Cancel)).Body, StringComparison.Ordinal);
        Assert.Equal(2, await db.Facts.CountAsync(fact => fact.Action == "account.email-changed" && fact.PersonId == Cast.Somsri.Id && fact.Path == Cast.BanNongCentre.Path, Cancel));
    }

    [Fact]
    public async Task Whoever_sits_down_at_an_open_browser_changes_nothing()
    {
        var wandee = await app.As(Cast.Wandee);
        Assert.NotNull((await wandee.Submit("/account/email", new { Email = After, Password = "ไม่ใช่รหัสผ่านของวันดี" })).Html.QuerySelector("#Password-error"));
        Assert.NotNull((await wandee.Submit("/account/email", new { Email = After, Password = "" })).Html.QuerySelector("#Password-error"));
        Assert.NotNull((await wandee.Submit("/account/email", new { Email = "ไม่ใช่อีเมล", Cast.Password })).Html.QuerySelector("#Email-error"));
        Assert.Contains("ยังไม่มีอีเมลในระบบ", (await wandee.Get("/account")).Main, StringComparison.Ordinal);
    }
}
