using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Notices;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Notices;

public sealed class OutboxTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_administrator_sees_what_failed_and_why_and_has_it_tried_again()
    {
        var mail = await GivenUpAsync("lost@prakan.test");
        var admin = await app.As(Cast.Admin);
        var page = await admin.Get("/notices/outbox?Show=GivenUp");
        Assert.Contains("lost@prakan.test", page.Main, StringComparison.Ordinal);
        Assert.Contains("550 No such mailbox", page.Main, StringComparison.Ordinal);
        Assert.Contains("ยังไม่ได้ตั้งค่าการส่งอีเมล", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("ความลับในจดหมาย", page.Text, StringComparison.Ordinal);

        var token = page.Html.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await admin.Follow(await admin.Post("/notices/outbox?handler=Again", [new("id", $"{mail.Id}"), new("__RequestVerificationToken", token)]));
        await using var db = app.OpenDb();
        var fresh = await db.Mails.SingleAsync(one => one.Id == mail.Id, TestContext.Current.CancellationToken);
        Assert.Equal((MailState.Waiting, 0), (fresh.State, fresh.Tries));
    }

    [Fact]
    public async Task Nobody_else_sees_the_outbox()
    {
        await GivenUpAsync("secret@prakan.test");
        foreach (var other in new[] { Cast.Niran, Cast.Krit, Cast.Daruni, Cast.Wandee })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(other)).Get("/notices/outbox")).Status);
    }

    private async Task<Mail> GivenUpAsync(string to)
    {
        await using var db = app.OpenDb();
        var mail = new Mail(to, "ทดสอบ", "ความลับในจดหมาย", app.Clock.GetUtcNow());
        mail.Rejected("550 No such mailbox", app.Clock.GetUtcNow());
        db.Add(mail);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return mail;
    }
}
