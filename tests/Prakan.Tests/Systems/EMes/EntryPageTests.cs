using System.Net;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.EMes;

/// <summary>What the page of an indicator shows beside its boxes: before it is whole, and after it was sent.</summary>
public sealed class EntryPageTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task What_was_sent_is_read_on_the_page_on_which_it_was_written_with_its_files()
    {
        var id = await app.BeginIndicatorsAsync();
        var (ampai, direk) = (await app.As(Cast.Ampai), await app.As(Cast.Direk));
        await app.FillIndicatorAsync(ampai, id, Indicating.First);
        await ampai.SubmitIndicatorAsync(id, Indicating.First);
        await direk.SendAsync(id);
        var page = await ampai.Get(Url(id));

        Assert.Null(page.Html.QuerySelector("main form[data-saves]"));
        Assert.Equal(4, page.Html.QuerySelectorAll("main .slot a[href^='/files/']").Length);
        foreach (var kept in new[] { "240 คน", "ไม่มี", "4 ดีมาก", "053 123 456" }) Assert.Contains(kept, page.Html.QuerySelector("main dl")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 มีผล", (await direk.Get($"/obligations/{id}/content")).Html.QuerySelectorAll("main dt").Where(one => one.NextElementSibling!.QuerySelector("a") is not null).Select(one => one.TextContent));
    }

    [Fact]
    public async Task What_is_missing_is_looked_through_anew_when_its_reader_comes_to_it()
    {
        var id = await app.BeginIndicatorsAsync();
        var missing = (await (await app.As(Cast.Ampai)).Get(Url(id))).Html.QuerySelector("#missing")!;

        Assert.Equal((Url(id), "intersect", "#total-n3"), (missing.GetAttribute("hx-get"), missing.GetAttribute("hx-trigger"), missing.GetAttribute("hx-select-oob")));
    }

    [Fact]
    public async Task An_area_office_is_asked_for_no_resolution_of_a_school()
    {
        var id = await app.BeginIndicatorsAsync();
        var direk = await app.As(Cast.Direk);

        Assert.DoesNotContain("มติคณะกรรมการสถานศึกษา", (await direk.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await direk.Get($"/obligations/{id}/resolutions/Committee")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await direk.Get($"/obligations/{id}/files/resolution-committee")).Status);
        Assert.Equal(HttpStatusCode.OK, (await direk.Get($"/obligations/{id}/files/issue-k1-i1")).Status);
    }

    private static string Url(long id) => $"/e-mes/{id}/indicators/k1";
}
