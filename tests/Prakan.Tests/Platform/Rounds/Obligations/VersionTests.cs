using System.Net;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Obligations;

public sealed class VersionTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Every_round_trip_is_kept_with_its_words_and_its_time_and_the_next_shows_what_changed()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var head = await app.As(Cast.Wandee);
        await head.SendAsync(id);
        app.Clock.Advance(TimeSpan.FromMinutes(75));
        await app.ReturnAsync(id, "จำนวนครูไม่ตรงคำสั่ง");
        await app.AnswerAsync(id, staff: "4");
        await (await app.As(Cast.Wandee)).SendAsync(id);
        var mali = await app.As(Cast.Mali);

        var first = await mali.Get($"/obligations/{id}/versions/1");
        Assert.Contains(Cast.Wandee.FullName, first.Main, StringComparison.Ordinal);
        var ruling = first.Html.QuerySelector(".history")!.TextContent;
        Assert.Contains("จำนวนครูไม่ตรงคำสั่ง", ruling, StringComparison.Ordinal);
        Assert.Contains("ใช้เวลา 1 ชั่วโมง 15 นาที", ruling, StringComparison.Ordinal);
        Assert.Null(first.Html.QuerySelector(".difference"));

        var difference = Assert.Single((await mali.Get($"/obligations/{id}/versions/2")).Html.QuerySelectorAll(".difference tbody tr"));
        Assert.Contains("จำนวนครูประจำการ", difference.TextContent, StringComparison.Ordinal);
        Assert.Equal(("3", "4"), (difference.QuerySelector("del")!.TextContent, difference.QuerySelector("ins")!.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await mali.Get($"/obligations/{id}/versions/3")).Status);
    }
}
