using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Registrations;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Accounts.Registrations;

public sealed class RegistrationTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string Received = "ได้รับคำขอแล้ว";
    private const string Secret = "ฝนตกที่เชียงรากตอนบ่ายสาม";

    [Fact]
    public async Task Only_area_offices_are_found()
    {
        var anybody = app.Anonymous();
        Assert.Contains(Cast.NamRinArea.Name, (await anybody.Get("/register?Find=" + Uri.EscapeDataString("น้ำริน"))).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.NamRinTown.Name, (await anybody.Get("/register?Find=" + Uri.EscapeDataString("น้ำริน"))).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Get($"/register/{Cast.NamRinTown.Id}")).Status);
    }

    [Fact]
    public async Task Nothing_opens_until_the_director_accepts()
    {
        var email = Email();
        await Ask(email);
        Assert.Contains("ไม่ถูกต้อง", (await SignIn(email)).Main, StringComparison.Ordinal);

        var direk = await app.As(Cast.Direk);
        var accepted = await direk.Submit(await Request(email), new { Role = "AreaOfficer", From = "1/10/2568", OrderNumber = "ที่ 4/2568" });
        Assert.Equal("/registrations", accepted.Location);

        Assert.Equal(HttpStatusCode.Redirect, (await SignIn(email)).Status);
        Assert.Contains("รับคำขอของท่านแล้ว", (await MailsTo(email))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_director_learns_of_it_by_mail_that_names_nobody_and_finds_it_among_the_open_work()
    {
        var address = Email();
        await using (var db = app.OpenDb())
            await db.Users.Where(person => person.Id == Cast.Direk.Id).ExecuteUpdateAsync(row => row.SetProperty(person => person.Email, address), TestContext.Current.CancellationToken);
        await Ask(Email());

        var letter = Assert.Single(await MailsTo(address));
        Assert.Contains(Cast.NamRinArea.Name, letter, StringComparison.Ordinal);
        Assert.DoesNotContain("สมัคร", letter, StringComparison.Ordinal);
        var direk = await app.As(Cast.Direk);
        foreach (var page in (string[])["/", await OfferOf(Cast.Direk)])
            Assert.NotNull((await direk.Get(page)).Html.QuerySelector("main a[href='/registrations']"));
        Assert.Null((await (await app.As(Cast.Ampai)).Get("/")).Html.QuerySelector("main a[href='/registrations']"));
    }

    [Fact]
    public async Task Nobody_is_written_to_where_no_director_has_an_address()
    {
        await using var db = app.OpenDb();
        await db.Users.ExecuteUpdateAsync(row => row.SetProperty(person => person.Email, (string?)null), TestContext.Current.CancellationToken);
        var before = await db.Mails.CountAsync(TestContext.Current.CancellationToken);
        await Ask(Email());
        Assert.Equal(before + 1, await db.Mails.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_director_cannot_make_directors_but_the_level_above_can()
    {
        var email = Email();
        await Ask(email);
        var url = await Request(email);
        var page = await (await app.As(Cast.Direk)).Get(url);
        Assert.Null(page.Html.QuerySelector("input[value=AreaDirector]"));
        Assert.Contains("ไม่มีสิทธิ์มอบบทบาทนี้", (await (await app.As(Cast.Direk)).Submit(url, new { Role = "AreaDirector", From = "1/10/2568" })).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await (await app.As(Cast.Busaba)).Submit(url, new { Role = "AreaDirector", From = "1/10/2568" })).Status);
    }

    [Fact]
    public async Task Nobody_accepts_themselves_but_the_level_above_does()
    {
        var email = Email();
        await Ask(email, name: Cast.Direk.FullName);
        var url = await Request(email);
        Assert.Contains("รับคำขอของตนเองไม่ได้", (await (await app.As(Cast.Direk)).Submit(url, new { Role = "AreaOfficer", From = "1/10/2568" })).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await (await app.As(Cast.Busaba)).Submit(url, new { Role = "AreaOfficer", From = "1/10/2568" })).Status);
    }

    [Fact]
    public async Task Asking_twice_and_asking_with_an_account_answer_alike()
    {
        var email = Email();
        await Ask(email);
        var again = await Ask(email.ToUpperInvariant());
        Assert.Contains(Received, again.Main, StringComparison.Ordinal);
        await (await app.As(Cast.Direk)).Submit(await Request(email), new { Role = "AreaOfficer", From = "1/10/2568" });
        Assert.Contains(Received, (await Ask(email)).Main, StringComparison.Ordinal);

        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Registrations.CountAsync(one => EF.Functions.ILike(one.Card.Email, email), TestContext.Current.CancellationToken));
        Assert.Contains("ท่านมีบัญชีอยู่แล้ว", (await MailsTo(email))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_refusal_one_may_ask_again()
    {
        var email = Email();
        await Ask(email);
        await (await app.As(Cast.Direk)).Submit(await Request(email), new { Reason = "ไม่ใช่บุคลากรของเขต" });
        Assert.Contains("ไม่ใช่บุคลากรของเขต", (await MailsTo(email))[^1], StringComparison.Ordinal);
        await Ask(email);

        await using var db = app.OpenDb();
        var states = await db.Registrations.Where(one => one.Card.Email == email).OrderBy(one => one.AskedAt).Select(one => one.State).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([RegistrationState.Refused, RegistrationState.Asked], states);
    }

    [Fact]
    public async Task Weak_passwords_are_refused_with_everything_typed_still_there()
    {
        var email = Email();
        var answer = await Ask(email, "password");
        Assert.Contains("อย่างน้อย 15", answer.Html.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(email, answer.Html.QuerySelector("#Asked_Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Strangers_and_officers_without_the_right_do_not_see_who_asks()
    {
        var email = Email();
        await Ask(email);
        var url = await Request(email);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(url)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(Cast.Ampai)).Get(url)).Status);
        Assert.DoesNotContain("สมัคร ใจดี", (await (await app.As(Cast.Pranee)).Get("/registrations")).Main, StringComparison.Ordinal);
    }

    private async Task<string> OfferOf(Player player)
    {
        await using var db = app.OpenDb();
        return $"/posts/{(await db.Posts.SingleAsync(post => post.PersonId == player.Id)).Id}/hand-over";
    }

    private static string Email() => $"q{Guid.NewGuid():n}@area.test";

    private async Task<Answer> Ask(string email, string password = Secret, string name = "สมัคร ใจดี")
    {
        var browser = app.Anonymous();
        var answer = await browser.Submit($"/register/{Cast.NamRinArea.Id}", new
        {
            Asked__Email = email,
            Asked__FullName = name,
            Asked__StaffType = "ศึกษานิเทศก์",
            Asked__Position = "ศึกษานิเทศก์ชำนาญการ",
            Asked__Telephone = "053 123 456",
            Asked__Password = password,
            Asked__PasswordAgain = password,
            Asked__Consent = new[] { "true" },
        });
        return answer.Location is null ? answer : await browser.Follow(answer);
    }

    private Task<Answer> SignIn(string email) => app.Anonymous().Submit("/sign-in", new { UserName = email, Password = Secret });

    private async Task<string> Request(string email)
    {
        await using var db = app.OpenDb();
        return $"/registrations/{(await db.Registrations.SingleAsync(one => one.Card.Email == email && one.State == RegistrationState.Asked)).Id}";
    }

    private async Task<List<string>> MailsTo(string email)
    {
        await using var db = app.OpenDb();
        return await db.Mails.Where(mail => mail.To == email).OrderBy(mail => mail.WrittenAt).Select(mail => mail.Body).ToListAsync();
    }
}
