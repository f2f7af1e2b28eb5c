using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Audit;
using Prakan.Platform.Audit.Logs;
using Prakan.Platform.Notices;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Families;
using Prakan.Systems.Lec.Identities;
using Prakan.Tests.House;
using Prakan.Tests.Systems.Lec.Imports;

namespace Prakan.Tests.Systems.Lec.Identities;

/// <summary>Whoever reads more about children than their work asks for is told of, once a day.</summary>
public sealed class ReadingAlarmTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unusual_reading_is_told_once_a_day_to_whoever_watches_and_to_the_office_above()
    {
        var id = await IdentifiedAsync(430);
        await LookedAsync(id, RevealDesk.MostAnHour - 1, $"{RevealDesk.Revealing}เทียบสูติบัตร", Cast.Wandee);
        var browser = await app.As(Cast.Wandee);
        // The control: what is usual is told to nobody.
        await browser.Submit($"/lec/children/{id}/number", new { Reason = "เทียบสูติบัตร" });
        Assert.Equal(0, await ToldAsync(Cast.Wandee));
        for (var i = 0; i < 2; i++) await browser.Submit($"/lec/children/{id}/number", new { Reason = "เทียบสูติบัตร" });
        Assert.Equal(2, await ToldAsync(Cast.Wandee));

        foreach (var watcher in new[] { Cast.Daruni, Cast.Mali }) Assert.Contains($"{Cast.Wandee.FullName} ({Cast.BanNongCentre.Name}) เปิดดูข้อมูลส่วนบุคคลของเด็ก", (await (await app.As(watcher)).Get("/notices")).Main, StringComparison.Ordinal);
        foreach (var other in new[] { Cast.Niran, Cast.Wandee, Cast.Chai, Cast.Pranee }) Assert.DoesNotContain("มากผิดปกติ", (await (await app.As(other)).Get("/notices")).Main, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(1));
        await LookedAsync(id, RevealDesk.MostAnHour, $"{RevealDesk.Revealing}เทียบสูติบัตร", Cast.Wandee);
        await (await app.As(Cast.Wandee)).Submit($"/lec/children/{id}/number", new { Reason = "เทียบสูติบัตร" });
        Assert.Equal(4, await ToldAsync(Cast.Wandee));
    }

    [Fact]
    public async Task Families_have_a_right_of_their_own_and_many_of_them_at_once_are_told()
    {
        var id = await IdentifiedAsync(440);
        var url = $"/lec/children/{id}/family";
        // The authority keeps the register and reads no family; nobody above reads either.
        foreach (var without in new[] { Cast.Mali, Cast.Chai, Cast.Pranee, Cast.Krit, Cast.Daruni }) Assert.Equal(403, (int)(await (await app.As(without)).Get(url)).Status);
        foreach (var keeper in new[] { Cast.Mali, Cast.Chai }) Assert.DoesNotContain("/family", (await (await app.As(keeper)).Get($"/lec/children/{id}")).Text, StringComparison.Ordinal);
        var browser = await app.As(Cast.Somsri);
        await browser.Follow(await browser.Submit(url, new { Family__Secret__Religion = "พุทธ", Family__Secret__Race = "ไทยทรงดำ" }));
        foreach (var elsewhere in new[] { $"/lec/children/{id}", $"/lec/registers/{Cast.BanNongCentre.Id}/classes/K2/1" }) Assert.DoesNotContain("ไทยทรงดำ", (await browser.Get(elsewhere)).Text, StringComparison.Ordinal);

        await LookedAsync(id, FamilyDesk.UsualAnHour - 5, FamilyDesk.Purpose, Cast.Somsri);
        Assert.Contains("ไทยทรงดำ", (await browser.Get(url)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await ToldAsync(Cast.Somsri));
        await LookedAsync(id, 5, FamilyDesk.Purpose, Cast.Somsri);
        Assert.Contains("ไทยทรงดำ", (await browser.Get(url)).Text, StringComparison.Ordinal);
        Assert.Equal(2, await ToldAsync(Cast.Somsri));
    }

    private async Task LookedAsync(Guid child, int times, string purpose, Player by)
    {
        await using var db = app.OpenDb();
        var actor = new Actor(by.Id, [], null);
        for (var i = 0; i < times; i++) db.Add(new AccessEntry(actor, new($"child:{child}", Cast.BanNongCentre.Id, Cast.BanNongCentre.Path), purpose, app.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<int> ToldAsync(Player about)
    {
        await using var db = app.OpenDb();
        return await db.Notices.CountAsync(notice => notice.Kind == NoticeKind.UnusualReading && (notice.Href.EndsWith($"{about.Id}") || notice.Href.EndsWith(about.UserName)), Cancel);
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
