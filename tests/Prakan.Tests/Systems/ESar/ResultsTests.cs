using Microsoft.EntityFrameworkCore;
using Prakan.Systems.ESar.Standards;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.ESar;

public sealed class ResultsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const int Early = 1, CentreStandard = 5;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_level_and_its_evidence_save_themselves_side_by_side()
    {
        var (id, url) = await PageAsync(Early);
        var somsri = await app.As(Cast.Somsri);
        var page = await somsri.Get(url);
        Assert.True((await somsri.SaveAlone(page, "Fields[grade-1].Value", "4")).GetProperty("saved").GetBoolean());
        Assert.True((await somsri.SaveAlone(page, "Fields[evidence-1].Value", "แฟ้มสะสมงาน\r\nของเด็ก")).GetProperty("saved").GetBoolean());
        Assert.True((await somsri.SaveAlone(page, "Fields[overall].Value", "๕")).GetProperty("saved").GetBoolean());

        await using var db = app.OpenDb();
        var result = await db.Results.SingleAsync(one => one.ObligationId == id, Cancel);
        Assert.Equal((4, "แฟ้มสะสมงาน\nของเด็ก"), (result.Grade, result.Evidence));
        Assert.Equal(5, (await db.Summaries.SingleAsync(one => one.ObligationId == id, Cancel)).Grade);
    }

    [Fact]
    public async Task Of_two_at_once_the_later_is_shown_both_texts()
    {
        var (id, url) = await PageAsync(Early);
        var (somsri, wandee) = (await app.As(Cast.Somsri), await app.As(Cast.Wandee));
        var (hers, theirs) = (await somsri.Get(url), await wandee.Get(url));
        await wandee.SaveAlone(theirs, "Fields[strengths].Value", "ครูอยู่ครบ");
        var shown = await somsri.SaveAlone(hers, "Fields[strengths].Value", "ห้องสะอาด");

        Assert.False(shown.GetProperty("saved").GetBoolean());
        Assert.Contains("ครูอยู่ครบ", shown.GetProperty("says").GetString(), StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal("ครูอยู่ครบ", (await db.Summaries.SingleAsync(one => one.ObligationId == id, Cancel)).Strengths);
    }

    [Fact]
    public async Task A_level_that_is_not_among_the_five_is_told_and_not_saved()
    {
        var (id, url) = await PageAsync(Early);
        var somsri = await app.As(Cast.Somsri);
        var refused = await somsri.SaveAlone(await somsri.Get(url), "Fields[grade-1].Value", "6");

        Assert.Contains("ไม่อยู่ในตัวเลือก", refused.GetProperty("says").GetString(), StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.False(await db.Results.AnyAsync(one => one.ObligationId == id, Cancel));
    }

    [Fact]
    public async Task Without_script_one_button_saves_the_whole_page()
    {
        var (id, url) = await PageAsync(Early);
        var somsri = await app.As(Cast.Somsri);
        var saved = await somsri.Submit(await somsri.Get(url), new { }, "บันทึกและกลับไปที่มาตรฐาน");
        Assert.Equal($"/e-sar/{id}/results", saved.Location);
        Assert.Contains("ประเมินแล้ว 0 จาก 4", (await somsri.Get($"/e-sar/{id}/results")).Main, StringComparison.Ordinal);
        await app.FillAsync(id);
        Assert.Contains("ประเมินแล้ว 4 จาก 4", (await somsri.Get($"/e-sar/{id}/results")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_centre_standard_has_75_items_in_four_domains_and_counts_to_a_letter()
    {
        var (id, url) = await PageAsync(CentreStandard);
        var somsri = await app.As(Cast.Somsri);
        var page = await somsri.Get(url);
        Assert.Equal(4, page.Html.QuerySelectorAll(".points").Length);
        Assert.Equal(75, page.Html.QuerySelectorAll(".points [data-saved-alone]").Length);
        var first = page.Html.QuerySelector(".points input[type=radio]")!.GetAttribute("name")!;
        await somsri.SaveAlone(page, first, "2");

        // Two of three points are 66 per cent: B by the bands of this version.
        Assert.Contains("คะแนนรวมขณะนี้อยู่ระดับ B", (await somsri.Get($"/e-sar/{id}/results")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("มาตรฐานสถานพัฒนาเด็กปฐมวัยแห่งชาติ ยังไม่ระบุ", (await somsri.Get($"/obligations/{id}")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3 3 3", "A")]
    [InlineData("3 2 2", "B")]
    [InlineData("2 1 1", "C")]
    [InlineData("1 1 1", "D")]
    [InlineData("0 0", "D")]
    [InlineData("", null)]
    public async Task Points_earn_the_letter_of_their_band(string points, string? letter)
    {
        await using var db = app.OpenDb();
        var framework = await db.Frameworks.SingleAsync(one => one.Id == CentreStandard, Cancel);

        Assert.Equal(letter, framework.Letter([.. points.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]));
    }

    [Fact]
    public async Task A_school_is_not_asked_for_the_centre_standard()
    {
        var id = await app.BeginSarAsync(Cast.NamRinSchool);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await app.As(Cast.Chai)).Get($"/e-sar/{id}/results/{CentreStandard}")).Status);
    }

    private async Task<(long Id, string Url)> PageAsync(int framework)
    {
        var id = await app.BeginSarAsync();
        return (id, $"/e-sar/{id}/results/{framework}");
    }
}
