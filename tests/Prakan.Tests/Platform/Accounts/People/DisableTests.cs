using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Accounts.Posts;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;

namespace Prakan.Tests.Platform.Accounts.People;

public sealed class DisableTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_its_old_sessions_stay_ended()
    {
        var officer = await app.SomebodyAsync(Cast.Mali);
        var browser = await app.As(officer);
        var krit = await app.As(Cast.Krit);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/organisations")).Status);

        await krit.Submit($"/people/{officer.Id}/disable", new { Reason = "รหัสผ่านรั่ว" });
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/organisations")).Status);
        Assert.Contains("บัญชีถูกปิด", (await krit.Get($"/people/{officer.Id}")).Main, StringComparison.Ordinal);

        await krit.Submit($"/people/{officer.Id}/enable", new { Reason = "ตั้งรหัสใหม่แล้ว" });
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/organisations")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(officer)).Get("/organisations")).Status);

        await using var db = app.OpenDb();
        var post = await app.PostOfAsync(officer);
        var facts = await db.Facts.Where(fact => fact.Subject == $"post:{post.Id}" && fact.Action.StartsWith("person.")).OrderBy(fact => fact.Id).Select(fact => fact.Reason).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["รหัสผ่านรั่ว", "ตั้งรหัสใหม่แล้ว"], facts);
    }

    [Fact]
    public async Task Nobody_disables_themselves() =>
        Assert.Contains("ของตนเองไม่ได้", (await (await app.As(Cast.Krit)).Submit($"/people/{Cast.Krit.Id}/disable", new { Reason = "ลอง" })).Main, StringComparison.Ordinal);

    [Fact]
    public async Task Somebody_with_a_post_outside_ones_reach_is_left_alone()
    {
        var officer = await app.SomebodyAsync(Cast.Mali);
        await using (var db = app.OpenDb())
        {
            var person = await db.Users.SingleAsync(one => one.Id == officer.Id, TestContext.Current.CancellationToken);
            var obec = await db.Organisations.SingleAsync(one => one.Id == Cast.Obec.Id, TestContext.Current.CancellationToken);
            db.Add(Post.Give(person, obec, Role.CommitteeScorer, new Tenure(app.Clock.GetUtcNow().AddDays(-1), null, null), Giver.House));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("นอกความดูแล", (await (await app.As(Cast.Krit)).Submit($"/people/{officer.Id}/disable", new { Reason = "ลอง" })).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(officer)).Get("/organisations")).Status);
    }

    [Fact]
    public async Task Another_department_does_not_find_the_person() =>
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(Cast.Busaba)).Get($"/people/{Cast.Mali.Id}/disable")).Status);
}
