using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Systems.EMes.Indicators;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.EMes;

public sealed class IndicatorTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_indicator_is_laid_down_previewed_and_published_before_its_round_may_be()
    {
        var round = await app.DraftIndicatorsAsync();
        var busaba = await app.As(Cast.Busaba);
        Assert.Contains("ยังไม่ประกาศชุดตัวชี้วัด", (await busaba.Get($"/rounds/{round}/publish")).Main, StringComparison.Ordinal);
        var form = await busaba.Get($"/e-mes/rounds/{round}/indicators/new");
        await busaba.Fill(form, new Dictionary<string, string>
        {
            ["Form.Number"] = "X2", ["Form.Thai"] = "การบริหารด้วยดิจิทัล", ["Form.Issues[0].Thai"] = "มีระบบ", ["Form.Issues[0].Evidence"] = "ภาพหน้าจอ",
            ["Form.Figures[0].Thai"] = "โรงเรียนที่ใช้", ["Form.Figures[0].Unit"] = "แห่ง", ["Form.Figures[0].Most"] = "๕๐๐",
            ["Form.Criteria[0]"] = "ก", ["Form.Criteria[1]"] = "ข", ["Form.Criteria[2]"] = "ค", ["Form.Criteria[3]"] = "ง", ["Form.Criteria[4]"] = "จ",
        });
        Assert.Contains("ภาพหน้าจอ", (await busaba.Get($"/e-mes/rounds/{round}/preview/k1")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await busaba.PostHandlerAsync($"/e-mes/rounds/{round}", "Publish")).Status);

        await using var db = app.OpenDb();
        var set = await db.IndicatorSets.SingleAsync(one => one.RoundId == round, Cancel);
        Assert.Equal((1, 500m, "i1"), (set.Version, set.Indicators[0].Figures[0].Most, set.Indicators[0].Issues[0].Key));
        Assert.DoesNotContain("ยังไม่ประกาศชุดตัวชี้วัด", (await busaba.Get($"/rounds/{round}/publish")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_without_criteria_keeps_its_version_from_being_published()
    {
        var round = await app.DraftIndicatorsAsync();
        await LayAsync(round, Indicating.First with { Criteria = ["น้อย"] });
        var refused = await (await app.As(Cast.Busaba)).PostHandlerAsync($"/e-mes/rounds/{round}", "Publish");

        Assert.Contains("ยังไม่มีเกณฑ์ครบห้าระดับ", refused.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_keeps_its_version_and_what_is_written_goes_on_by_the_new_one()
    {
        var id = await app.BeginIndicatorsAsync();
        var round = await app.LookAsync(id, one => one.RoundId);
        var (ampai, direk, busaba) = (await app.As(Cast.Ampai), await app.As(Cast.Direk), await app.As(Cast.Busaba));
        await app.FillIndicatorAsync(ampai, id, Indicating.First);
        await ampai.SubmitIndicatorAsync(id, Indicating.First);
        await direk.SendAsync(id);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}", "Next");
        await using (var db = app.OpenDb())
        {
            var next = await db.IndicatorSets.Include(one => one.Round).SingleAsync(one => one.RoundId == round && one.Version == 2, Cancel);
            next.Lay(Indicating.First with { Thai = "ถ้อยคำใหม่" });
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Contains("ถ้อยคำใหม่", (await busaba.Get($"/e-mes/rounds/{round}/differences")).Main, StringComparison.Ordinal);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}", "Publish");

        Assert.DoesNotContain("ถ้อยคำใหม่", (await direk.Get($"/e-mes/{id}")).Main, StringComparison.Ordinal);
        await direk.Submit($"/obligations/{id}/take-back", new { });
        var reopened = (await direk.Get($"/e-mes/{id}")).Main;
        Assert.Contains("ถ้อยคำใหม่", reopened, StringComparison.Ordinal);
        Assert.Contains("2 / 2", reopened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_version_stays_as_it_is()
    {
        var round = await app.OpenIndicatorsAsync();
        var busaba = await app.As(Cast.Busaba);
        var refused = await busaba.PostHandlerAsync($"/e-mes/rounds/{round.Id}", "Remove", ("key", "k1"));

        Assert.Contains("ชุดตัวชี้วัดรุ่นนี้ประกาศแล้ว", refused.Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal(3, (await db.IndicatorSets.SingleAsync(one => one.RoundId == round.Id, Cancel)).Indicators.Count);
    }

    [Fact]
    public async Task A_copied_round_brings_last_years_indicators_as_a_draft()
    {
        var round = await app.OpenIndicatorsAsync();
        var busaba = await app.As(Cast.Busaba);
        var copied = await busaba.Submit($"/rounds/{round.Id}/copy", new { });
        var id = int.Parse(copied.Location!.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);

        await using var db = app.OpenDb();
        var set = await db.IndicatorSets.SingleAsync(one => one.RoundId == id, Cancel);
        Assert.Equal((1, true, 3), (set.Version, set.IsDraft, set.Indicators.Count));
        Assert.Contains("เหมือนรุ่นก่อนทุกข้อ", (await busaba.Get($"/e-mes/rounds/{id}/differences")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_that_goes_out_comes_in_again_the_same()
    {
        var round = await app.DraftIndicatorsAsync();
        await LayAsync(round, Indicating.First, Indicating.Primary);
        var busaba = await app.As(Cast.Busaba);
        var sheet = await busaba.Get($"/e-mes/rounds/{round}/indicators.xlsx");
        var before = await SetAsync(round);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}", "Remove", ("key", "k1"));
        var page = await busaba.Get($"/e-mes/rounds/{round}");
        Assert.Equal(HttpStatusCode.Redirect, (await busaba.PostFile(page, "upload", "ตัวชี้วัด.xlsx", sheet.Bytes)).Status);

        var after = await SetAsync(round);
        Assert.Equal(2, after.Count);
        Assert.Equal(before[1].Key, after[1].Key);
        Assert.Equal(before[0].Issues[1], after[0].Issues[1]);
        Assert.Equal(before[0].Figures, after[0].Figures);
        Assert.Equal(before[0].Criteria, after[0].Criteria);
    }

    [Fact]
    public async Task A_sheet_that_cannot_be_read_names_its_row_and_changes_nothing()
    {
        var round = await app.DraftIndicatorsAsync();
        await LayAsync(round, Indicating.First);
        var busaba = await app.As(Cast.Busaba);
        var sheet = System.Text.Encoding.UTF8.GetBytes("ชนิดแถว,ส่วน,เลขที่,ข้อความ\nตัวชี้วัด,ส่วนที่ไม่มี,1,ชื่อ\n");
        var refused = await busaba.PostFile(await busaba.Get($"/e-mes/rounds/{round}"), "upload", "ตัวชี้วัด.csv", sheet);

        Assert.Contains("แถว 2: รอบนี้ไม่มีส่วนชื่อ “ส่วนที่ไม่มี”", refused.Main, StringComparison.Ordinal);
        Assert.Single(await SetAsync(round));
    }

    [Fact]
    public async Task Everybody_may_read_what_a_round_asks()
    {
        await app.OpenIndicatorsAsync();
        var home = await app.Anonymous().Get("/e-mes");

        Assert.Contains("การขับเคลื่อนนโยบาย", home.Main, StringComparison.Ordinal);
        Assert.NotNull(home.Html.QuerySelector("a[href='/register']"));
    }

    private async Task LayAsync(int round, params Indicator[] indicators)
    {
        await using var db = app.OpenDb();
        db.Add(IndicatorSet.Begin(await db.Rounds.SingleAsync(one => one.Id == round, Cancel), indicators));
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<IReadOnlyList<Indicator>> SetAsync(int round)
    {
        await using var db = app.OpenDb();
        return (await db.IndicatorSets.AsNoTracking().SingleAsync(one => one.RoundId == round, Cancel)).Indicators;
    }
}
