using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Checks;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.ESar;
using Prakan.Systems.ESar.Results;
using Prakan.Systems.ESar.Synthesis;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Files.Checks.Made;
using Prakan.Tests.Platform.Files.Uploads;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.ESar.Synthesis;

/// <summary>From the reports of two institutions to the document of their authority.</summary>
public sealed class SynthesisTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task A_draft_says_who_has_sent_how_they_judge_themselves_and_what_they_share_and_where_it_stands()
    {
        var (round, centre) = await ReportsAsync();
        var (mali, href) = await DraftedAsync(round);
        var page = await mali.Get(href);
        var texts = page.Html.QuerySelectorAll("textarea").Select(box => box.TextContent.Trim()).ToList();

        Assert.Contains(texts, text => text.StartsWith($"สถานศึกษาในสังกัด 2 แห่ง ส่งรายงานการประเมินตนเอง ปีการศึกษา {SelfAssessing.Year} แล้ว 2 แห่ง คิดเป็นร้อยละ 100", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("ดีเลิศ 2 แห่ง จาก 2 แห่ง ค่ากลางอยู่ในระดับดีเลิศ", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("2 จาก 2 แห่งกล่าวถึง “ชุมชนมีส่วนร่วม", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("สนามเด็กเล่น", StringComparison.Ordinal) && text.StartsWith("ติดตามการพัฒนา", StringComparison.Ordinal));
        var file = await FileOfAsync(centre);
        var source = page.Html.QuerySelector($"a[href='/files/{file}?page=2#page']");
        Assert.Contains($"{Cast.BanNongCentre.Name} หน้า 2", source!.TextContent, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await mali.Get($"/files/{file}?page=2")).Status);
    }

    [Fact]
    public async Task A_sentence_is_saved_by_itself_and_of_two_at_once_the_later_sees_both()
    {
        var (round, _) = await ReportsAsync();
        var (mali, href) = await DraftedAsync(round);
        var chai = await app.As(Cast.Chai);
        var (first, second) = (await mali.Get(href), await chai.Get(href));
        var key = first.Html.QuerySelector("textarea")!.Id!;
        Assert.True((await SaveAsync(mali, first, key, "ข้อความของมะลิ")).GetProperty("saved").GetBoolean());
        var late = await SaveAsync(chai, second, key, "ข้อความของชัย");
        Assert.False(late.GetProperty("saved").GetBoolean());
        Assert.Equal("ข้อความของมะลิ", late.GetProperty("theirs").GetProperty("value").GetString());
        Assert.Equal("ข้อความของมะลิ", (await mali.Get(href)).Html.GetElementById(key)!.TextContent.Trim());
    }

    [Fact]
    public async Task What_is_left_out_is_not_in_the_document_and_what_the_officer_wrote_outlives_another_draft()
    {
        var (round, _) = await ReportsAsync();
        var (mali, href) = await DraftedAsync(round);
        var page = await mali.Get(href);
        var (kept, gone) = (page.Html.QuerySelectorAll("textarea")[0].Id!, page.Html.QuerySelectorAll("textarea")[1].Id!);
        var left = page.Html.GetElementById(gone)!.TextContent.Trim();
        await SaveAsync(mali, page, kept, "เขียนเองโดยเจ้าหน้าที่");
        await PressAsync(mali, page, $"{href}?handler=Leave&sentence={gone["sentence-".Length..]}&left=true");

        var words = await LetterAsync(mali, href);
        Assert.Contains("เขียนเองโดยเจ้าหน้าที่", words, StringComparison.Ordinal);
        Assert.Contains(Cast.NamRinTown.Name, words, StringComparison.Ordinal);
        Assert.DoesNotContain(Prakan.Shared.ThaiDigits.ToThai(left), words, StringComparison.Ordinal);
        Assert.True((await mali.Get($"{href}/report.pdf")).IsPaper);

        await PressAsync(mali, page, $"{href}?handler=Again");
        await WorkAsync();
        var again = await mali.Get(href);
        Assert.Contains("เขียนเองโดยเจ้าหน้าที่", again.Html.QuerySelectorAll("textarea").Select(box => box.TextContent.Trim()));
        Assert.Contains(left, again.Html.QuerySelector(".sentence--out")!.TextContent, StringComparison.Ordinal);
        Assert.Single(again.Html.QuerySelectorAll(".sentence"), one => one.TextContent.Contains(left, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_read_is_tried_three_times_and_then_said()
    {
        var (round, _) = await ReportsAsync();
        await using (var db = app.OpenDb()) await db.RoundTerms.Where(one => one.RoundId == round.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        var (mali, href) = await DraftedAsync(round);
        Assert.Contains("ร่างไม่สำเร็จ", (await mali.Get(href)).Main, StringComparison.Ordinal);
    }

    private async Task<(Round Round, long Centre)> ReportsAsync()
    {
        await app.DescribeAsync(Cast.BanNongCentre);
        await app.DescribeAsync(Cast.NamRinSchool);
        var round = await app.OpenSarRoundAsync();
        var (centre, school) = (await app.ObligationOfAsync(round, Cast.BanNongCentre), await app.ObligationOfAsync(round, Cast.NamRinSchool));
        await WriteAsync(centre, "1. ชุมชนมีส่วนร่วมในการดูแลเด็ก", "ปกติ");
        await WriteAsync(school, "ผู้ปกครองและชุมชนมีส่วนร่วมอย่างต่อเนื่อง", "ซ่อมสนามเด็กเล่นให้ปลอดภัย");
        await (await Sender.At(await app.As(Cast.Somsri), centre, SarLevel.Early.SlotName())).Whole("SAR.pdf", new PdfFile { Pages = [$"BT /F1 12 Tf 72 700 Td ({Guid.NewGuid()}) Tj ET"] }.Bytes());
        await using var db = app.OpenDb();
        var file = await db.StoredFiles.SingleAsync(one => one.Owner == $"obligation:{centre}");
        file.BeginCheck(app.Clock.GetUtcNow());
        file.EndCheck(new Verdict(VerdictState.Clean, FileKind.Pdf, 2, [], []), app.Clock.GetUtcNow());
        db.AddRange(new PageText(file, 1, "รายงาน"), new PageText(file, 2, "จุดที่ควรพัฒนา\n- ปรับปรุงสนามเด็กเล่นของศูนย์"));
        await db.SaveChangesAsync();
        await db.Obligations.Where(one => one.Id == centre || one.Id == school).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, ObligationState.Sent));
        return (round, centre);
    }

    private async Task WriteAsync(long report, string strengths, string develop)
    {
        await app.FillAsync(report);
        await using var db = app.OpenDb();
        foreach (var summary in await db.Summaries.Where(one => one.ObligationId == report).ToListAsync())
        {
            summary.Say(SummaryText.Strengths, strengths, app.Clock.GetUtcNow());
            summary.Say(SummaryText.ToDevelop, develop, app.Clock.GetUtcNow());
        }
        await db.SaveChangesAsync();
    }

    private async Task<(Browser Mali, string Href)> DraftedAsync(Round round)
    {
        var mali = await app.As(Cast.Mali);
        var asked = await PressAsync(mali, await mali.Get("/e-sar/synthesis"), $"/e-sar/synthesis?office={Cast.NamRinTown.Id}&round={round.Id}");
        Assert.Contains("รอคิว", (await mali.Get(asked.Location!)).Main, StringComparison.Ordinal);
        await WorkAsync();
        return (mali, asked.Location!);
    }

    private async Task WorkAsync()
    {
        while (await app.Services.GetRequiredService<SynthesisWork>().NextAsync(TestContext.Current.CancellationToken))
        {
        }
    }

    private static Task<House.Answer> PressAsync(Browser browser, House.Answer page, string address) =>
        browser.Post(address, [new("__RequestVerificationToken", TokenOf(page))]);

    private static string TokenOf(House.Answer page) => page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<JsonElement> SaveAsync(Browser browser, House.Answer page, string key, string text)
    {
        var version = page.Html.QuerySelector($"#{key}-group [data-version]")!.GetAttribute("value")!;
        var answer = await browser.Post(page.Url, [new("__RequestVerificationToken", TokenOf(page)), new($"Fields[{key}].Version", version), new($"Fields[{key}].Value", text)], "application/json");
        return JsonDocument.Parse(answer.Text).RootElement;
    }

    private static async Task<string> LetterAsync(Browser browser, string href)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream((await browser.Get($"{href}/report.docx")).Bytes), false);
        return document.MainDocumentPart!.Document!.InnerText;
    }

    private async Task<Guid> FileOfAsync(long report)
    {
        await using var db = app.OpenDb();
        return await db.StoredFiles.Where(one => one.Owner == $"obligation:{report}").Select(one => one.Id).SingleAsync();
    }
}
