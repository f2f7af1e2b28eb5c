using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Platform.Notices;

public sealed class NoticesPageTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task What_one_holder_has_read_is_still_new_to_the_other()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        await app.ReturnedAsync(round, Cast.BanNongCentre, "ขาดเอกสารแนบ");
        var (wandee, somsri) = (await app.As(Cast.Wandee), await app.As(Cast.Somsri));

        var id = await ReturnedAsync(wandee);
        var page = await wandee.Get("/notices?Kind=Returned&Unread=true");
        await wandee.Post("/notices?handler=Read", Form(page, ("Notice", id)));

        Assert.DoesNotContain("ขาดเอกสารแนบ", (await wandee.Get("/notices?Kind=Returned&Unread=true")).Main, StringComparison.Ordinal);
        Assert.Contains("ขาดเอกสารแนบ", (await wandee.Get("/notices?Kind=Returned")).Main, StringComparison.Ordinal);
        Assert.Contains("ขาดเอกสารแนบ", (await somsri.Get("/notices?Kind=Returned&Unread=true")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_cannot_mark_what_was_not_told_to_them()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        await app.ReturnedAsync(round, Cast.BanNongCentre, "ขาดลายมือชื่อ");
        var id = await ReturnedAsync(await app.As(Cast.Somsri));
        var niran = await app.As(Cast.Niran);

        var answer = await niran.Post("/notices?handler=Read", Form(await niran.Get("/notices"), ("Notice", id)));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task All_are_marked_as_read_at_once_and_what_comes_later_is_new()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        await app.ReturnedAsync(round, Cast.BanNongCentre, "ครั้งแรก");
        var somsri = await app.As(Cast.Somsri);
        var answer = await somsri.Post("/notices?handler=All", Form(await somsri.Get("/notices")));
        Assert.Contains("ทำเครื่องหมายว่าอ่านแล้วทั้งหมด", (await somsri.Follow(answer)).Main, StringComparison.Ordinal);
        Assert.Contains("ไม่มีเรื่องที่ตรงกับที่เลือก", (await somsri.Get("/notices?Unread=true")).Main, StringComparison.Ordinal);

        await app.SentAsync(round, Cast.BanNongCentre);
        await app.ReturnedAsync(round, Cast.BanNongCentre, "ครั้งที่สอง");
        Assert.Contains("ครั้งที่สอง", (await somsri.Get("/notices?Unread=true")).Main, StringComparison.Ordinal);
    }

    private static async Task<string> ReturnedAsync(Browser browser) =>
        (await browser.Get("/notices?Kind=Returned")).Html.QuerySelector("main input[name=Notice]")!.GetAttribute("value")!;

    private static IEnumerable<KeyValuePair<string, string>> Form(Answer page, params (string Name, string Value)[] values) =>
        values.Append(("__RequestVerificationToken", page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2));
}
