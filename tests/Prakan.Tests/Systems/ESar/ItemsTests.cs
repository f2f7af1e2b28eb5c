using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar.Items;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.ESar;

public sealed class ItemsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_is_confirmed_as_it_was_read_and_the_rest_still_waits()
    {
        var id = await app.BeginSarAsync();
        var somsri = await app.As(Cast.Somsri);
        var done = await somsri.Post($"/e-sar/{id}/items", Form(await somsri.Get($"/e-sar/{id}/items"), Item.Teachers));

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains("ยืนยันแล้ว 1 จาก 6", (await somsri.Get($"/e-sar/{id}/items")).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        var kept = await db.ItemConfirmations.SingleAsync(one => one.ObligationId == id, Cancel);
        Assert.Equal((Item.Teachers, "4"), (kept.Item, kept.Value));
        Assert.True(await db.Facts.AnyAsync(fact => fact.Subject == $"obligation:{id}" && fact.Action == "esar.item-confirmed" && fact.PersonId == Cast.Somsri.Id, Cancel));
    }

    [Fact]
    public async Task What_changed_under_the_eyes_is_not_confirmed()
    {
        var id = await app.BeginSarAsync();
        var somsri = await app.As(Cast.Somsri);
        var form = Form(await somsri.Get($"/e-sar/{id}/items"), Item.Pupils).ToList();
        await Correct(await app.As(Cast.Wandee), id, Item.Pupils, 61);
        var refused = await somsri.Post($"/e-sar/{id}/items", form);

        Assert.Contains("เพิ่งเปลี่ยนไปจากที่แสดงอยู่", refused.Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal("61", (await db.ItemConfirmations.SingleAsync(one => one.ObligationId == id, Cancel)).Value);
    }

    [Fact]
    public async Task A_correction_changes_the_office_and_confirms_what_it_says()
    {
        var id = await app.BeginSarAsync();
        await Correct(await app.As(Cast.Chai), id, Item.Teachers, 5);

        await using var db = app.OpenDb();
        Assert.Equal(5, await db.Organisations.Where(one => one.Id == Cast.BanNongCentre.Id).Select(one => one.Details.Teachers).SingleAsync(Cancel));
        Assert.Equal("5", (await db.ItemConfirmations.SingleAsync(one => one.ObligationId == id, Cancel)).Value);
        // On the institution's behalf: the fact says who.
        Assert.True(await db.Facts.AnyAsync(fact => fact.Subject == $"obligation:{id}" && fact.Action == "esar.item-confirmed" && fact.PersonId == Cast.Chai.Id, Cancel));
    }

    [Fact]
    public async Task What_changed_after_it_was_confirmed_is_confirmed_anew()
    {
        var id = await app.BeginSarAsync();
        await app.FillAsync(id);
        await app.DescribeAsync(Cast.BanNongCentre, "early", "primary");
        var page = await (await app.As(Cast.Somsri)).Get($"/e-sar/{id}/items");

        Assert.Contains("เปลี่ยนไปแล้ว ยืนยันใหม่", page.Html.QuerySelector("#Levels")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ระดับชั้นที่เปิดสอนเปลี่ยนไปหลังยืนยัน ต้องยืนยันใหม่", (await (await app.As(Cast.Somsri)).Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_confirmed_where_nothing_is_known_or_the_report_is_locked()
    {
        var round = await app.OpenSarRoundAsync();
        var id = await app.ReportOfAsync(round, Cast.DoiCentre);
        var niran = await app.As(Cast.Niran);
        var empty = await niran.Post($"/e-sar/{id}/items", [new("Item", $"{Item.Rooms}"), new("Seen", ""), .. Hidden(await niran.Get($"/e-sar/{id}/items"))]);
        Assert.NotEqual(HttpStatusCode.Redirect, empty.Status);

        var sent = await app.BeginSarAsync();
        await app.FillAsync(sent);
        var somsri = await app.As(Cast.Somsri);
        await somsri.AttachAsync(sent, "sar-early", SelfAssessing.Paper("2568"));
        await (await app.As(Cast.Wandee)).SendAsync(sent);
        var locked = await somsri.Get($"/e-sar/{sent}/items/{Item.Teachers}");
        Assert.Contains("ล็อกแล้ว", locked.Main, StringComparison.Ordinal);
        Assert.Null(locked.Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task The_stranger_finds_none_of_it()
    {
        var id = await app.BeginSarAsync();
        var niran = await app.As(Cast.Niran);
        foreach (var page in new[] { "items", "items/Teachers", "files", "results", "results/1" })
            Assert.Equal(HttpStatusCode.NotFound, (await niran.Get($"/e-sar/{id}/{page}")).Status);
    }

    private static async Task Correct(Browser browser, long id, Item item, int count) =>
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Submit($"/e-sar/{id}/items/{item}", new { Form__Count = count })).Status);

    private static IEnumerable<KeyValuePair<string, string>> Form(House.Answer page, Item item) =>
        page.Html.QuerySelectorAll($"#{item} form input").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? ""));

    private static IEnumerable<KeyValuePair<string, string>> Hidden(House.Answer page) =>
        page.Html.QuerySelectorAll("#Teachers form input[name^=__]").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? ""));
}
