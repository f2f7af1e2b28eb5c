using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;

namespace Prakan.Tests.Systems.EMes;

public sealed class HandOutTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_handed_an_indicator_finds_it_among_their_work_until_it_is_submitted()
    {
        var id = await app.BeginIndicatorsAsync();
        var (direk, ampai) = (await app.As(Cast.Direk), await app.As(Cast.Ampai));
        var handed = await direk.PostHandlerAsync($"/e-mes/{id}/hand-out", null, ("To[k1]", $"{(await app.PostOfAsync(Cast.Ampai)).Id}"));

        Assert.Equal(HttpStatusCode.Redirect, handed.Status);
        Assert.Contains("ค้าง 1 จาก 1 ตัวชี้วัด", (await direk.Get($"/e-mes/{id}/hand-out")).Main, StringComparison.Ordinal);
        Assert.NotNull((await ampai.Get("/")).Html.QuerySelector($"main a[href='/e-mes/{id}?Mine=true']"));
        Assert.Null((await direk.Get("/")).Html.QuerySelector($"main a[href='/e-mes/{id}?Mine=true']"));
        Assert.Contains(Indicating.First.Thai, (await ampai.Get($"/e-mes/{id}?Mine=true")).Main, StringComparison.Ordinal);

        await app.FillIndicatorAsync(ampai, id, Indicating.First);
        await ampai.SubmitIndicatorAsync(id, Indicating.First);
        Assert.Contains("ครบทั้ง 1 ตัวชี้วัด", (await direk.Get($"/e-mes/{id}/hand-out")).Main, StringComparison.Ordinal);
        Assert.Null((await ampai.Get("/")).Html.QuerySelector($"main a[href='/e-mes/{id}?Mine=true']"));
    }

    [Fact]
    public async Task Nothing_is_handed_to_a_post_of_another_office()
    {
        var id = await app.BeginIndicatorsAsync();
        var refused = await (await app.As(Cast.Direk)).PostHandlerAsync($"/e-mes/{id}/hand-out", null, ("To[k1]", $"{(await app.PostOfAsync(Cast.Mali)).Id}"));

        Assert.NotEqual(HttpStatusCode.Redirect, refused.Status);
        await using var db = app.OpenDb();
        Assert.False(await db.Entries.AnyAsync(one => one.ObligationId == id && one.OwnerPersonId != null, Cancel));
    }

    [Fact]
    public async Task What_has_been_sent_is_handed_to_nobody_and_the_page_says_so()
    {
        var id = await app.BeginIndicatorsAsync();
        var direk = await app.As(Cast.Direk);
        Assert.Null((await direk.Get($"/e-mes/{id}/hand-out")).Html.QuerySelector("main select[disabled]"));
        await app.SendAsItIsAsync(id);
        var page = await direk.Get($"/e-mes/{id}/hand-out");

        Assert.NotNull(page.Html.QuerySelector("main select[disabled]"));
        Assert.Null(page.Html.QuerySelector("main form button"));
        Assert.Contains("ล็อกแล้ว เพราะรายงานส่งไปแล้ว", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_hands_nothing_out()
    {
        var id = await app.BeginIndicatorsAsync();

        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(Cast.Ampai)).Get($"/e-mes/{id}/hand-out")).Status);
    }
}
