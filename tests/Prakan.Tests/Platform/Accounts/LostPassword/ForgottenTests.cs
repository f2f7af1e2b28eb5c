using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Prakan.Platform.Notices;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Slips;

namespace Prakan.Tests.Platform.Accounts.LostPassword;

public sealed class ForgottenTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string Another = "แม่น้ำสายยาว ไหลลงทะเลกว้าง";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_relay_the_page_says_whom_to_ask()
    {
        app.Services.GetRequiredService<IOptions<MailRelay>>().Value.Host = null;
        var page = await app.Anonymous().Get("/password/forgotten");

        Assert.Contains("ขอใบตั้งรหัสผ่านใหม่จากหน่วยงานต้นสังกัด", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_letter_lets_its_reader_set_a_new_password_once_and_shuts_every_old_door()
    {
        MailWorks();
        await GiveEmail(Cast.Chai, "chai@example.go.th");
        var known = await app.As(Cast.Chai);
        var asked = await app.Anonymous().Submit("/password/forgotten", new { Name = "chai@example.go.th" });
        var nobody = await app.Anonymous().Submit("/password/forgotten", new { Name = "nobody@example.go.th" });
        Assert.Equal(asked.Main, nobody.Main);

        await using var db = app.OpenDb();
        var mail = await db.Mails.SingleAsync(one => one.To == "chai@example.go.th", Cancel);
        var link = Regex.Match(mail.Body, @"https://prakan\.example/activate/(?<serial>\d+)#(?<code>\S+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var serial = long.Parse(link.Groups["serial"].Value);
        var browser = app.Anonymous();
        Assert.Equal($"/activate/{serial}", (await browser.Get($"/password/new/{serial}")).Location);
        Assert.Equal($"/password/new/{serial}", (await browser.Knock(serial, link.Groups["code"].Value)).Location);
        Assert.Contains("15 ตัวอักษร", (await browser.Submit($"/password/new/{serial}", new { Chosen__Password = "สั้น", Chosen__Again = "สั้น" })).Main, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await browser.Submit($"/password/new/{serial}", new { Chosen__Password = Another, Chosen__Again = Another })).Location);

        Assert.Contains("/sign-in", (await known.Get("/organisations")).Location, StringComparison.Ordinal);
        Assert.Contains("ไม่ถูกต้อง", (await app.Anonymous().Submit("/sign-in", new { Cast.Chai.UserName, Cast.Password })).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("/sign-in", (await app.Anonymous().Submit("/sign-in", new { Cast.Chai.UserName, Password = Another })).Location, StringComparison.Ordinal);
        Assert.Contains("ใบนี้ใช้ไปแล้ว", (await app.Anonymous().Knock(serial, link.Groups["code"].Value)).Main, StringComparison.Ordinal);
        Assert.Equal(2, await db.Mails.CountAsync(one => one.To == "chai@example.go.th", Cancel));
        Assert.Equal(Cast.Chai.Id, (await db.Facts.SingleAsync(fact => fact.Action == "account.password-changed" && fact.PersonId == Cast.Chai.Id, Cancel)).PersonId);
    }

    [Fact]
    public async Task The_level_above_hands_out_a_slip_to_whoever_holds_nothing_more_than_it_may_give()
    {
        await using var db = app.OpenDb();
        var post = await db.Posts.SingleAsync(one => one.PersonId == Cast.Somsri.Id, Cancel);
        var officer = await app.As(Cast.Wandee);
        var page = await officer.Get($"/posts/{post.Id}/lost-password");
        var slip = Assert.Single((await Paper.ReadAsync((await officer.Post(page.Url, [page.Token()])).Bytes)).Slips);
        Assert.Equal($"/password/new/{slip.Serial}", (await app.Anonymous().Knock(slip.Serial, slip.Code)).Location);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(page.Url)).Status);

        var person = await db.Users.SingleAsync(one => one.Id == Cast.Somsri.Id, Cancel);
        var centre = await db.Organisations.SingleAsync(one => one.Id == Cast.DoiCentre.Id, Cancel);
        db.Add(Prakan.Platform.Accounts.Posts.Post.Give(person, centre, Prakan.Platform.Accounts.Permissions.Role.Head, new(DateTimeOffset.UtcNow.AddDays(-1), null, null), Prakan.Platform.Accounts.Posts.Giver.House));
        await db.SaveChangesAsync(Cancel);
        Assert.Contains("ผู้นี้ดำรงตำแหน่งอื่นที่ท่านมอบไม่ได้ด้วย", (await officer.Post(page.Url, [page.Token()])).Main, StringComparison.Ordinal);
    }

    private void MailWorks()
    {
        app.Services.GetRequiredService<IConfiguration>()["Prakan:Address"] = "https://prakan.example";
        app.Services.GetRequiredService<IOptions<MailRelay>>().Value.Host = "relay.test";
    }

    private async Task GiveEmail(Player player, string email)
    {
        await using var db = app.OpenDb();
        var person = await db.Users.SingleAsync(one => one.Id == player.Id, Cancel);
        (person.Email, person.NormalizedEmail) = (email, email.ToUpperInvariant());
        await db.SaveChangesAsync(Cancel);
    }
}
