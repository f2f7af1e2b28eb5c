using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.EMes;

public sealed class EvaluationTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_reader_knows_nothing_of_the_first_and_a_third_decides_where_they_are_far_apart()
    {
        var (id, round, readers) = await SentAsync(3);
        var dealt = await ReadingsAsync(id);
        var (first, second) = (By(dealt, ReadingTurn.First, readers), By(dealt, ReadingTurn.Second, readers));
        await app.ScoreAsync(first, id, 5, "ดีมากทุกข้อ");
        var page = await (await app.As(second)).Get($"/e-mes/readings/{dealt.Single(one => one.Turn == ReadingTurn.Second).Id}");
        Assert.DoesNotContain("ดีมากทุกข้อ", page.Main, StringComparison.Ordinal);
        await app.ScoreAsync(second, id, 3, "ขาดหลักฐาน");

        var third = By(await ReadingsAsync(id), ReadingTurn.Third, readers);
        var busaba = await app.As(Cast.Busaba);
        Assert.Contains("รอผู้ชี้ขาด", (await busaba.Get($"/e-mes/{id}/evaluation")).Main, StringComparison.Ordinal);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Lock");
        Assert.Null(await EvaluationAsync(id));
        var reading = await app.ReadingOfAsync(third, id);
        Assert.Contains("ขาดหลักฐาน", (await (await app.As(third)).Get($"/e-mes/readings/{reading.Id}")).Main, StringComparison.Ordinal);
        await app.ScoreAsync(third, id, 4, "ครบตามเกณฑ์");
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Lock");
        Assert.Equal((4m, "ครบตามเกณฑ์"), ((await EvaluationAsync(id))!.Score, (await EvaluationAsync(id))!.Comment));
    }

    [Fact]
    public async Task What_is_locked_is_scored_no_more()
    {
        var (id, round, readers) = await SentAsync(2);
        foreach (var reader in readers) await app.ScoreAsync(reader, id, 4, "ครบ");
        await (await app.As(Cast.Busaba)).PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Lock");
        var refused = await app.ScoreAsync(readers[0], id, 5, "เปลี่ยนใจ");

        Assert.Contains("สำนักล็อกคะแนนตัวชี้วัดนี้แล้ว", refused.Main, StringComparison.Ordinal);
        Assert.Equal(4, (await app.ReadingOfAsync(readers[0], id)).Score);
    }

    [Theory]
    [InlineData(null, "ดี", "คะแนนต้องเป็น 1 ถึง 5")]
    [InlineData(6, "ดี", "คะแนนต้องเป็น 1 ถึง 5")]
    [InlineData(1, "", "คะแนน 1 และ 2 ต้องมีความเห็น")]
    public async Task A_score_that_is_none_is_told_and_not_kept(int? score, string comment, string says)
    {
        var (id, _, readers) = await SentAsync(2);

        Assert.Contains(says, (await app.ScoreAsync(readers[0], id, score, comment)).Main, StringComparison.Ordinal);
        Assert.Null((await app.ReadingOfAsync(readers[0], id)).Score);
    }

    [Fact]
    public async Task Whoever_holds_a_post_at_the_office_is_dealt_nothing_of_it()
    {
        var both = await app.AppointAsync(Role.CommitteeScorer, Cast.Obec);
        await app.AlsoAsync(both, Role.AreaOfficer, Cast.NamRinArea);
        var (id, _, _) = await SentAsync(2, both);

        Assert.DoesNotContain(await ReadingsAsync(id), one => one.PersonId == both.Id);
        Assert.Equal(2, (await ReadingsAsync(id)).Count);
    }

    [Fact]
    public async Task A_reader_who_comes_to_the_office_afterwards_is_told_why_not()
    {
        var late = await app.AppointAsync(Role.CommitteeScorer, Cast.Obec);
        var (id, _, _) = await SentAsync(1, late);
        await app.AlsoAsync(late, Role.AreaOfficer, Cast.NamRinArea);
        var reading = await app.ReadingOfAsync(late, id);
        var browser = await app.As(late);

        Assert.Contains("ท่านมีตำแหน่งในสำนักงานนี้", (await browser.Get($"/e-mes/readings/{reading.Id}")).Main, StringComparison.Ordinal);
        var token = (await browser.Get("/account")).Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var refused = await browser.Post($"/e-mes/readings/{reading.Id}", [new("__RequestVerificationToken", token), new("Score", "5")]);
        Assert.Contains("ท่านมีตำแหน่งในสำนักงานนี้", refused.Main, StringComparison.Ordinal);
        Assert.Null((await app.ReadingOfAsync(late, id)).Score);
    }

    [Fact]
    public async Task Readers_get_the_indicators_that_they_read_and_nobody_elses_reading_exists()
    {
        var id = await app.BeginIndicatorsAsync(Indicating.First, Indicating.Primary);
        var (ampai, direk, busaba, round) = (await app.As(Cast.Ampai), await app.As(Cast.Direk), await app.As(Cast.Busaba), await app.LookAsync(id, one => one.RoundId));
        foreach (var one in new[] { Indicating.First, Indicating.Primary })
        {
            await app.FillIndicatorAsync(ampai, id, one);
            await ampai.SubmitIndicatorAsync(id, one);
        }
        await direk.SendAsync(id);
        var only = await app.AppointAsync(Role.CommitteeScorer, Cast.Obec);
        await app.AppointReaderAsync(busaba, round, only, ("Indicators", "k2"));
        await app.AppointReaderAsync(busaba, round, Cast.Kamol);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Deal");

        Assert.Equal(["k2"], (await ReadingsAsync(id)).Where(one => one.PersonId == only.Id).Select(one => one.Indicator));
        var kamols = (await ReadingsAsync(id)).First(one => one.PersonId == Cast.Kamol.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(only)).Get($"/e-mes/readings/{kamols.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ampai.Get($"/e-mes/readings/{kamols.Id}")).Status);
    }

    [Fact]
    public async Task A_question_reaches_the_office_and_is_answered_once_while_the_round_is_open()
    {
        var (id, _, readers) = await SentAsync(2);
        var reading = await app.ReadingOfAsync(readers[0], id);
        var reader = await app.As(readers[0]);
        await reader.PostHandlerAsync($"/e-mes/readings/{reading.Id}", "Ask", ("Question", "ภาพที่สองถ่ายเมื่อใด"));
        var ampai = await app.As(Cast.Ampai);
        Assert.Contains("มีข้อซักถามรอคำตอบ 1 ข้อ", (await ampai.Get($"/e-mes/{id}")).Main, StringComparison.Ordinal);
        Assert.Contains("ตอบข้อซักถามของผู้อ่าน", (await ampai.Get("/inbox")).Main, StringComparison.Ordinal);
        await ampai.Submit($"/e-mes/{id}/indicators/k1", new { answer = "เดือนมกราคม" });

        Assert.Contains("เดือนมกราคม", (await reader.Get($"/e-mes/readings/{reading.Id}")).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal("เดือนมกราคม", (await db.Inquiries.SingleAsync(one => one.ObligationId == id, Cancel)).Answer);
    }

    [Fact]
    public async Task After_closing_nobody_is_shown_a_form_to_ask_or_answer_with()
    {
        var (id, round, readers) = await SentAsync(2);
        var reader = await app.As(readers[0]);
        var url = $"/e-mes/readings/{(await app.ReadingOfAsync(readers[0], id)).Id}";
        await reader.PostHandlerAsync(url, "Ask", ("Question", "เมื่อใด"));
        Assert.NotNull((await reader.Get(url)).Html.QuerySelector("#Question"));
        await using (var db = app.OpenDb())
            await db.Rounds.Where(one => one.Id == round).ExecuteUpdateAsync(set => set.SetProperty(one => one.Plan.CutOff, app.Clock.GetUtcNow().AddMinutes(-1)).SetProperty(one => one.Plan.Due, app.Clock.GetUtcNow().AddMinutes(-2)), Cancel);
        var page = await reader.Get(url);

        Assert.Null((await (await app.As(Cast.Ampai)).Get($"/e-mes/{id}/indicators/k1")).Html.QuerySelector("textarea[name=answer]"));
        Assert.Null(page.Html.QuerySelector("#Question"));
        Assert.NotNull(page.Html.QuerySelector("#Comment"));
        Assert.Contains("ปิดรับแล้ว จึงถามหรือตอบไม่ได้", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_taken_stays_in_its_box()
    {
        var (id, _, readers) = await SentAsync(2);
        await (await app.As(readers[0])).PostHandlerAsync($"/e-mes/readings/{(await app.ReadingOfAsync(readers[0], id)).Id}", "Ask", ("Question", "เมื่อใด"));
        var words = new string('ก', 4_001);

        Assert.Equal(words, (await (await app.As(Cast.Ampai)).Submit($"/e-mes/{id}/indicators/k1", new { answer = words })).Html.QuerySelector("textarea[name=answer]")!.TextContent);
    }

    [Fact]
    public async Task The_bureau_decides_beside_what_the_office_gave_itself_and_loses_no_word_over_a_missing_score()
    {
        var (id, _, _) = await SentAsync(0);
        var busaba = await app.As(Cast.Busaba);
        Assert.Contains("4 ดีมาก", (await busaba.Get($"/e-mes/{id}/evaluation")).Html.QuerySelector("#k1 dl")!.TextContent, StringComparison.Ordinal);
        var refused = await busaba.PostHandlerAsync($"/e-mes/{id}/evaluation", null, ("Indicator", "k1"), ("Comment", "ผู้อ่านไม่พอ"));

        Assert.Equal("ผู้อ่านไม่พอ", refused.Html.QuerySelector("#k1 details[open] textarea")!.TextContent);
    }

    [Fact]
    public async Task A_report_that_is_sent_anew_is_read_anew()
    {
        var (id, round, readers) = await SentAsync(2);
        foreach (var reader in readers) await app.ScoreAsync(reader, id, 3, "พอใช้");
        var direk = await app.As(Cast.Direk);
        await direk.Submit($"/obligations/{id}/take-back", new { });
        Assert.Contains("ยังไม่ส่งรายงาน", (await app.ScoreAsync(readers[0], id, 5, "ดี")).Main, StringComparison.Ordinal);
        await direk.SendAsync(id);
        await (await app.As(Cast.Busaba)).PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Lock");

        Assert.Null(await EvaluationAsync(id));
        Assert.Contains("ส่งใหม่หลังให้คะแนน", (await (await app.As(readers[0])).Get("/e-mes/readings")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bureau_decides_by_itself_with_a_reason_and_the_office_sees_it_when_it_is_released()
    {
        var (id, round, _) = await SentAsync(0);
        var busaba = await app.As(Cast.Busaba);
        Assert.Contains("ต้องบอกเหตุผล", (await busaba.PostHandlerAsync($"/e-mes/{id}/evaluation", null, ("Indicator", "k1"), ("Score", "4"))).Main, StringComparison.Ordinal);
        await busaba.PostHandlerAsync($"/e-mes/{id}/evaluation", null, ("Indicator", "k1"), ("Score", "4"), ("Comment", "ผู้อ่านไม่พอ"));
        var direk = await app.As(Cast.Direk);
        Assert.DoesNotContain("ผู้อ่านไม่พอ", (await direk.Get($"/e-mes/{id}/results")).Main, StringComparison.Ordinal);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Release");

        Assert.Contains("ผู้อ่านไม่พอ", (await direk.Get($"/e-mes/{id}/results")).Main, StringComparison.Ordinal);
        await direk.Submit($"/e-mes/{id}/results/k1", new { Answer = "รับทราบ" });
        Assert.Null((await direk.Get($"/e-mes/{id}/results/k1")).Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task Evidence_is_opened_by_its_reader_and_by_nobody_who_reads_something_else()
    {
        var (id, _, readers) = await SentAsync(2);
        var reading = await app.ReadingOfAsync(readers[0], id);
        await using var db = app.OpenDb();
        var file = await db.StoredFiles.Where(one => one.Owner == $"obligation:{id}" && one.Slot == "issue-k1-i1").Select(one => one.Id).SingleAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, (await (await app.As(readers[0])).Get($"/e-mes/readings/{reading.Id}/files/{file}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(readers[1])).Get($"/e-mes/readings/{reading.Id}/files/{file}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(readers[0])).Get($"/e-mes/readings/{reading.Id}/files/{Guid.NewGuid()}")).Status);
    }

    /// <summary>One indicator, sent, and dealt to so many readers and whoever else is named.</summary>
    private async Task<(long Id, int Round, IReadOnlyList<Player> Readers)> SentAsync(int count, params Player[] others)
    {
        var id = await app.BeginIndicatorsAsync();
        var (ampai, direk, busaba, round) = (await app.As(Cast.Ampai), await app.As(Cast.Direk), await app.As(Cast.Busaba), await app.LookAsync(id, one => one.RoundId));
        await app.FillIndicatorAsync(ampai, id, Indicating.First);
        await ampai.SubmitIndicatorAsync(id, Indicating.First);
        await direk.SendAsync(id);
        var readers = new List<Player>();
        for (var number = 0; number < count; number++) readers.Add(await app.AppointAsync(Role.CommitteeScorer, Cast.Obec));
        foreach (var reader in readers.Concat(others)) await app.AppointReaderAsync(busaba, round, reader);
        if (readers.Count + others.Length > 0) await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Deal");
        return (id, round, readers);
    }

    private static Player By(IEnumerable<Reading> readings, ReadingTurn turn, IReadOnlyList<Player> readers) => readers.Single(one => one.Id == readings.Single(reading => reading.Turn == turn).PersonId);

    private async Task<List<Reading>> ReadingsAsync(long id)
    {
        await using var db = app.OpenDb();
        return await db.Readings.AsNoTracking().Where(one => one.ObligationId == id).ToListAsync(Cancel);
    }

    private async Task<Evaluation?> EvaluationAsync(long id)
    {
        await using var db = app.OpenDb();
        return await db.Evaluations.AsNoTracking().SingleOrDefaultAsync(one => one.ObligationId == id, Cancel);
    }
}
