using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files.Checks;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Checks.Viruses;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.EMes;

/// <summary>Evidence is seen where it is judged: every page of it, films, and the words of what cannot be drawn.</summary>
public sealed class ReadingPageTests(PrakanApp app, SharedClamd clamd) : IClassFixture<PrakanApp>, IClassFixture<SharedClamd>
{
    [Fact]
    public async Task All_pages_of_long_evidence_can_be_reached()
    {
        var page = await ReadAsync(async (id, ampai) => await app.AttachEvidenceAsync(ampai, id, "issue-k1-i1", "ยาว.pdf", pages: 45));

        Assert.Equal(Enumerable.Range(1, 45), page.Html.QuerySelectorAll("main img.pages__whole").Select(one => int.Parse(one.GetAttribute("src")!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Of_Office_files_the_words_are_read_and_a_sentence_says_why_there_is_no_picture()
    {
        var page = await ReadAsync(async (id, ampai) =>
        {
            await ampai.BringAsync(id, "issue-k1-i1", "แผน.docx", OfficeFiles.Document(OfficeFiles.Paragraph("แผนที่ลงนามแล้ว")).Bytes());
            await ampai.BringAsync(id, "issue-k1-i2", "นำเสนอ.pptx", OfficeFiles.Slides("แผ่นแรก", "แผ่นหลัง").Bytes());
            await app.ExamineAllAsync(clamd.Examiner);
        });
        var evidence = page.Html.QuerySelectorAll("main .evidence").Select(one => one.TextContent).ToList();

        Assert.Contains("ไฟล์ Word (.docx) ไม่มีภาพตัวอย่าง", evidence[0], StringComparison.Ordinal);
        Assert.Contains("แผนที่ลงนามแล้ว", evidence[0], StringComparison.Ordinal);
        Assert.Contains("แผ่นที่ 2\nแผ่นหลัง", evidence[1], StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main img, main video"));
        Assert.Equal(2, page.Html.QuerySelectorAll("main .evidence > p > a").Length);
    }

    [Fact]
    public async Task A_film_plays_in_the_page_and_nothing_from_elsewhere_does()
    {
        var page = await ReadAsync(async (id, ampai) => await app.AttachEvidenceAsync(ampai, id, "issue-k1-i1", "คลิป.mp4", pages: null, kind: FileKind.Mp4));

        Assert.Equal("none", page.Html.QuerySelector("main video[controls]")!.GetAttribute("preload"));
        Assert.Contains("media-src 'self';", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_still_examined_is_neither_shown_nor_opened()
    {
        var page = await ReadAsync(async (id, ampai) => await ampai.BringAsync(id, "issue-k1-i1", "แผน.docx", OfficeFiles.Document(OfficeFiles.Paragraph("ยังไม่ตรวจ")).Bytes()));

        Assert.Contains("แผน.docx", page.Main, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main .evidence a, main .evidence details"));
    }

    [Fact]
    public async Task What_was_sent_anew_waits_again_until_its_score_is_locked()
    {
        var reader = await app.AppointAsync(Role.CommitteeScorer, Cast.Obec);
        var (id, _) = await SentAsync(reader, (_, _) => Task.CompletedTask);
        await app.ScoreAsync(reader, id, 4, "ครบ");
        var browser = await app.As(reader);
        Assert.DoesNotContain("อ่านและให้คะแนนตัวชี้วัด", (await browser.Get("/inbox")).Main, StringComparison.Ordinal);
        await (await app.As(Cast.Direk)).Submit($"/obligations/{id}/take-back", new { });
        await app.SendAsItIsAsync(id);
        Assert.Contains("อ่านและให้คะแนนตัวชี้วัด", (await browser.Get("/inbox")).Main, StringComparison.Ordinal);
        Assert.Contains("ส่งใหม่หลังให้คะแนน", (await browser.Get("/e-mes/readings")).Main, StringComparison.Ordinal);
        await (await app.As(Cast.Busaba)).PostHandlerAsync($"/e-mes/{id}/evaluation", null, ("Indicator", "k1"), ("Score", "4"), ("Comment", "สำนักอ่านเอง"));

        Assert.DoesNotContain("อ่านและให้คะแนนตัวชี้วัด", (await browser.Get("/inbox")).Main, StringComparison.Ordinal);
        Assert.Contains("สำนักล็อกคะแนนแล้ว", (await browser.Get("/e-mes/readings?Done=true")).Main, StringComparison.Ordinal);
    }

    private async Task<Answer> ReadAsync(Func<long, Browser, Task> bring)
    {
        var reader = await app.AppointAsync(Role.CommitteeScorer, Cast.Obec);
        var (_, reading) = await SentAsync(reader, bring);
        return await (await app.As(reader)).Get($"/e-mes/readings/{reading}");
    }

    /// <summary>One indicator with what was brought to it, sent, and dealt to one reader.</summary>
    private async Task<(long Id, Guid Reading)> SentAsync(Player reader, Func<long, Browser, Task> bring)
    {
        var (id, busaba) = (await app.BeginIndicatorsAsync(), await app.As(Cast.Busaba));
        await bring(id, await app.As(Cast.Ampai));
        await app.SendAsItIsAsync(id);
        var round = await app.LookAsync(id, one => one.RoundId);
        await app.AppointReaderAsync(busaba, round, reader);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Deal");
        return (id, (await app.ReadingOfAsync(reader, id)).Id);
    }
}
