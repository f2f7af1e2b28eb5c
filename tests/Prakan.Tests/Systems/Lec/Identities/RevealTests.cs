using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Audit.Logs;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Identities;
using Prakan.Tests.House;
using Prakan.Tests.Systems.Lec.Imports;

namespace Prakan.Tests.Systems.Lec.Identities;

public sealed class RevealTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_number_is_masked_until_somebody_says_why_and_that_is_written_down()
    {
        var id = await IdentifiedAsync(400);
        var browser = await app.As(Cast.Somsri);
        var spelled = IdentityNumber.Read(ChildSheets.Number(400)).Spelled;
        Assert.DoesNotContain(spelled, (await browser.Get($"/lec/children/{id}")).Text, StringComparison.Ordinal);

        var page = await browser.Get($"/lec/children/{id}/number");
        Assert.DoesNotContain(spelled, (await browser.Submit(page, new { Reason = "" })).Text, StringComparison.Ordinal);
        var shown = await browser.Submit(page, new { Reason = "เทียบกับสูติบัตร" });
        Assert.Contains(spelled, shown.Main, StringComparison.Ordinal);
        Assert.Contains("no-store", shown.Headers["Cache-Control"], StringComparison.Ordinal);

        await using var db = app.OpenDb();
        var look = await db.AccessEntries.SingleAsync(entry => entry.Subject == $"child:{id}" && entry.Purpose.StartsWith(RevealDesk.Revealing), Cancel);
        Assert.Equal((Cast.Somsri.Id, RevealDesk.Revealing + "เทียบกับสูติบัตร"), (look.PersonId, look.Purpose));
        foreach (var other in new[] { Cast.Niran, Cast.Mali }) Assert.Contains((int)(await (await app.As(other)).Get(page.Url)).Status, new[] { 403, 404 });
    }

    [Fact]
    public async Task A_search_is_exact_stays_within_reach_and_is_written_down_found_or_not()
    {
        var id = await IdentifiedAsync(410);
        var browser = await app.As(Cast.Wandee);
        var found = await browser.Submit("/lec/children/find", new { Number = IdentityNumber.Read(ChildSheets.Number(410)).Spelled });
        Assert.Contains($"/lec/children/{id}", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ChildSheets.Number(410), found.Url, StringComparison.Ordinal);
        Assert.Contains("ไม่พบเลขนี้", (await browser.Submit("/lec/children/find", new { Number = ChildSheets.Number(411) })).Main, StringComparison.Ordinal);
        Assert.Contains("13 หลัก", (await browser.Submit("/lec/children/find", new { Number = ChildSheets.Number(410)[..9] })).Main, StringComparison.Ordinal);
        Assert.Contains("ไม่พบเลขนี้", (await (await app.As(Cast.Niran)).Submit("/lec/children/find", new { Number = ChildSheets.Number(410) })).Main, StringComparison.Ordinal);

        await using var db = app.OpenDb();
        Assert.Equal(2, await db.AccessEntries.CountAsync(entry => entry.PersonId == Cast.Wandee.Id && entry.Purpose == RevealDesk.Searching && entry.Subject.StartsWith("organisation:"), Cancel));
        Assert.True(await db.AccessEntries.AnyAsync(entry => entry.PersonId == Cast.Wandee.Id && entry.Subject == $"child:{id}", Cancel));
    }

    [Fact]
    public async Task Whoever_looks_too_often_waits_and_the_guards_are_told()
    {
        var id = await IdentifiedAsync(420);
        await using var db = app.OpenDb();
        var path = Cast.BanNongCentre.Path;
        var actor = new Prakan.Platform.Audit.Actor(Cast.Somsri.Id, [], null);
        for (var i = 0; i < RevealDesk.MostAnHour; i++) db.Add(new AccessEntry(actor, new($"child:{id}", Cast.BanNongCentre.Id, path), $"{RevealDesk.Revealing}ครั้งที่ {i}", app.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
        var browser = await app.As(Cast.Somsri);

        var refused = await browser.Submit($"/lec/children/{id}/number", new { Reason = "อีกครั้งหนึ่ง" });
        Assert.Contains($"{RevealDesk.MostAnHour} ครั้ง", refused.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(IdentityNumber.Read(ChildSheets.Number(420)).Spelled, refused.Text, StringComparison.Ordinal);
        Assert.True(await db.SecurityEvents.AnyAsync(one => one.Kind == SecurityKinds.ReadingUnusual && one.PersonId == Cast.Somsri.Id, Cancel));

        app.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Contains(IdentityNumber.Read(ChildSheets.Number(420)).Spelled, (await (await app.As(Cast.Somsri)).Submit($"/lec/children/{id}/number", new { Reason = "หนึ่งชั่วโมงต่อมา" })).Main, StringComparison.Ordinal);
    }

    private async Task<Guid> IdentifiedAsync(int number)
    {
        var id = await app.EnrolledAsync(Cast.BanNongCentre, $"{number}", first: $"ปิติ{(char)('ก' + number % 40)}");
        await using var db = app.OpenDb();
        (await db.Children.SingleAsync(one => one.Id == id, Cancel)).Identify(IdentityNumber.Read(ChildSheets.Number(number)), app.Vault(), new Writer(null, null, app.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
        return id;
    }
}
