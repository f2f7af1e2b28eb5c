using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.OpenData;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.Lec.OpenData;

public sealed class OpenDataTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const string Told = "จำนวนเด็กและนักเรียนที่สถานศึกษายืนยัน";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_closed_round_is_published_read_by_anybody_and_withdrawn()
    {
        var round = await CloseAsync(await ConfirmAsync(Cast.BanNongCentre, 7, 6));
        var (krit, nobody) = (await app.As(Cast.Krit), app.Anonymous());
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Niran)).Get("/lec/open-data")).Status);
        var page = await krit.Get((await krit.Get("/lec/open-data")).Html.QuerySelector($"main a[href='/lec/rounds/{round}/open-data']")!.GetAttribute("href")!);
        var published = await krit.Follow(await krit.Submit(page, new { Description = Told }));
        Assert.Contains("เผยแพร่แล้ว", published.Text, StringComparison.Ordinal);

        var list = await nobody.Get("/open-data");
        var href = list.Html.QuerySelector("main .tasks a")!.GetAttribute("href")!;
        Assert.Contains(Told, (await nobody.Get(href)).Main, StringComparison.Ordinal);
        var file = await nobody.Get($"{href}/data.csv");
        var cells = new PublishedCells(file.Text);
        Assert.Equal(OpenColumn.List.Select(column => column.Name), cells.Heading);
        Assert.All(cells.Heading, name => Assert.Matches("^[a-z]+(_[a-z]+)*$", name));
        Assert.Equal((7, 6, 13), (cells["50/local", "K2/male"], cells["50/local", "K2/female"], cells["all/all", "all/all"]));
        Assert.DoesNotContain("พิทักษ์ไทย", file.Text, StringComparison.Ordinal);

        var package = JsonDocument.Parse((await nobody.Get($"{href}/datapackage.json")).Text).RootElement;
        var resource = package.GetProperty("resources")[0];
        Assert.Equal(file.Bytes.Length, resource.GetProperty("bytes").GetInt32());
        Assert.Equal($"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes))}", resource.GetProperty("hash").GetString());
        Assert.Equal(cells.Heading, resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!));

        await krit.Follow(await krit.Submit($"/lec/open-data/{href.Split('/')[^1]}/withdraw", new { Reason = "นับผิดรอบ" }));
        foreach (var gone in new[] { href, $"{href}/data.csv", $"{href}/datapackage.json" }) Assert.Equal(HttpStatusCode.NotFound, (await nobody.Get(gone)).Status);
        Assert.Contains("นับผิดรอบ", (await krit.Get("/lec/open-data")).Main, StringComparison.Ordinal);

        // Once told with five, for ever with five: two files that hide differently tell more than either.
        Assert.Contains("เคยเผยแพร่โดยไม่เปิดเผยจำนวนที่น้อยกว่า 5", (await krit.Submit(page.Url, new { Description = Told, Fewest = "6" })).Main, StringComparison.Ordinal);
        await krit.Follow(await krit.Submit(page.Url, new { Description = Told }));
        await using var db = app.OpenDb();
        Assert.Equal(["lec.open-data-published", "lec.open-data-withdrawn", "lec.open-data-published"],
            await db.Facts.Where(fact => fact.Action.StartsWith("lec.open-data-")).OrderBy(fact => fact.Id).Select(fact => fact.Action).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Nothing_with_an_identity_number_in_it_is_published()
    {
        var round = await CloseAsync(await ConfirmAsync(Cast.DoiCentre, 5, 5));
        var krit = await app.As(Cast.Krit);
        var answer = await krit.Submit($"/lec/rounds/{round}/open-data", new { Description = "ถามได้ที่ ๑ ๑๑๒๐ ๓๔๕๖๓ ๕๖ ๒" });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("1-1120-xxxxx-xx-2", answer.Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.False(await db.OpenSets.AnyAsync(set => set.RoundId == round, Cancel));

        var issuer = await db.Organisations.SingleAsync(one => one.Id == Cast.Dla.Id, Cancel);
        var named = Round.Begin(1, issuer, Registering.Plan(app.Clock.GetUtcNow()) with { Title = "รอบของ 1112034563562" });
        Assert.Equal("publishing.identity-number", Assert.Throws<RuleBroken>(() => named.Publish(app.Clock.GetUtcNow())).Code);
        Round.Begin(1, issuer, Registering.Plan(app.Clock.GetUtcNow())).Publish(app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_round_that_is_open_is_not_published_nor_one_twice_nor_small_numbers()
    {
        var (now, figures) = (app.Clock.GetUtcNow(), new OpenFigures("children\r\n", 1, 0, 5, new DateOnly(2026, 6, 10)));
        await using var db = app.OpenDb();
        var issuer = await db.Organisations.SingleAsync(one => one.Id == Cast.Dla.Id, Cancel);
        var round = Round.Begin(1, issuer, Registering.Plan(now));
        OpenSet Publish(OpenFigures told, params OpenSet[] earlier) => OpenSet.Publish(issuer, round, OpenSetCard.Usual(round.Plan), told, earlier, now);
        string Broken(Func<OpenSet> publish) => Assert.Throws<RuleBroken>(publish).Code;
        round.Publish(now);
        Assert.Equal("lec.open-data.not-closed", Broken(() => Publish(figures)));
        round.Close("จบรอบ", now);
        Assert.Equal("lec.open-data.nothing", Broken(() => Publish(figures with { Lines = 0 })));
        Assert.Equal("lec.open-data.fewest", Broken(() => Publish(figures with { Fewest = 4 })));
        var set = Publish(figures);
        Assert.Equal("lec.open-data.published-already", Broken(() => Publish(figures, set)));
        set.Withdraw("นับผิด", now);
        Assert.Equal("lec.open-data.other-fewest", Broken(() => Publish(figures with { Fewest = 6 }, set)));
        Assert.Equal("lec.open-data.withdrawn-already", Assert.Throws<RuleBroken>(() => set.Withdraw("อีกครั้ง", now)).Code);
        Publish(figures, set);
    }

    private async Task<int> ConfirmAsync(Place place, int boys, int girls)
    {
        for (var i = 0; i < boys + girls; i++) await app.EnrolledAsync(place, $"{place.Id}{i:00}", sex: i < boys ? Sex.Male : Sex.Female);
        await using (var db = app.OpenDb()) await db.Organisations.Where(one => one.Id == place.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Details.Area, "5001"), Cancel);
        var round = await app.OpenLecRoundAsync();
        await app.ConfirmAsync(await app.ObligationOfAsync(round, place));
        return round.Id;
    }

    private async Task<int> CloseAsync(int id)
    {
        await using var db = app.OpenDb();
        var round = await db.Rounds.SingleAsync(one => one.Id == id, Cancel);
        round.Close("จบรอบ", app.Clock.GetUtcNow());
        await db.SaveChangesAsync(Cancel);
        return id;
    }
}
