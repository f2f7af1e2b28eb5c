using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Systems.Surveys;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.Surveys;

public sealed class QuestionsTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_is_added_changed_moved_and_deleted()
    {
        var id = await app.DraftRoundAsync();
        var (browser, url) = (await app.As(Cast.Krit), $"/surveys/{id}/questions");
        await browser.Submit(url, new { Form__Text = "จำนวนอัตราว่าง", Form__Part = "staff", Form__Kind = "Number", Form__Least = "0", Form__Most = "5" });
        Assert.Equal(["จำนวนครูประจำการ", "จำนวนอัตราว่าง"], await AskedAsync(id, "staff"));

        var page = await browser.Get(url);
        await browser.Post($"{url}?handler=Move", [.. Token(page), new("question", $"{(await QuestionAsync(id, "จำนวนอัตราว่าง")).Id}"), new("by", "-1")]);
        Assert.Equal(["จำนวนอัตราว่าง", "จำนวนครูประจำการ"], await AskedAsync(id, "staff"));

        var first = await QuestionAsync(id, "จำนวนอัตราว่าง");
        await browser.Submit($"{url}?edit={first.Id}", new { Form__Text = "อัตราที่ยังว่าง" });
        Assert.Equal(5m, (await QuestionAsync(id, "อัตราที่ยังว่าง")).Card.Most);

        await browser.Post($"{url}?handler=Delete", [.. Token(page), new("question", $"{first.Id}")]);
        Assert.Equal(["จำนวนครูประจำการ"], await AskedAsync(id, "staff"));
        await using var db = app.OpenDb();
        Assert.Equal(4, await db.Facts.CountAsync(fact => fact.Subject == $"round:{id}" && fact.Action == "round.content-changed", Cancel));
    }

    [Fact]
    public async Task A_choice_needs_two_answers_and_what_was_typed_stays()
    {
        var id = await app.DraftRoundAsync();
        var page = await (await app.As(Cast.Krit)).Submit($"/surveys/{id}/questions", new { Form__Text = "มีรั้ว", Form__Kind = "Choice", Form__Choices = "มี" });

        Assert.Contains("อย่างน้อยสองตัวเลือก", page.Html.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("มีรั้ว", page.Html.QuerySelector("#Form_Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_goes_out_as_a_spreadsheet_comes_in_again()
    {
        var (from, to) = (await app.DraftRoundAsync(), await app.DraftRoundAsync());
        var browser = await app.As(Cast.Krit);
        var sheet = await browser.Get($"/surveys/{from}/questions/export.xlsx");
        await using (var db = app.OpenDb()) await db.Questions.Where(one => one.RoundId == to).ExecuteDeleteAsync(Cancel);
        await browser.PostFile(await browser.Get($"/surveys/{to}/questions"), "upload", "questions.xlsx", sheet.Bytes);

        Assert.Equal(await CardsAsync(from), await CardsAsync(to));
        Assert.Equal(2, (await CardsAsync(to)).Count);
    }

    [Fact]
    public async Task A_sheet_with_a_part_that_is_not_there_changes_nothing()
    {
        var id = await app.DraftRoundAsync();
        var browser = await app.As(Cast.Krit);
        var page = await browser.PostFile(await browser.Get($"/surveys/{id}/questions"), "upload", "questions.csv", "ส่วน,คำถาม,คำตอบเป็น,ต้องตอบ\r\nงบประมาณ,ได้เท่าใด,ตัวเลข,ใช่\r\n"u8.ToArray());

        Assert.Contains("แถว 2: รอบนี้ไม่มีส่วนชื่อ “งบประมาณ”", page.Main, StringComparison.Ordinal);
        Assert.Equal(2, (await CardsAsync(id)).Count);
    }

    [Fact]
    public async Task Once_published_the_questions_stay()
    {
        var round = await app.OpenRoundAsync();
        var (browser, url) = (await app.As(Cast.Krit), $"/surveys/{round.Id}/questions");
        Assert.Null((await browser.Get(url)).Html.QuerySelector("main form"));

        var token = Token(await browser.Get($"/surveys/{await app.DraftRoundAsync()}/questions"));
        var page = await browser.Post($"{url}?handler=Save", [.. token, new("Form.Text", "แอบเพิ่ม"), new("Form.Part", "staff"), new("Form.Kind", "Text")]);
        Assert.Contains("รอบนี้ประกาศแล้ว", page.Main, StringComparison.Ordinal);
        Assert.Equal(2, (await CardsAsync(round.Id)).Count);
    }

    [Fact]
    public async Task The_preview_shows_what_an_institution_will_see_and_a_stranger_sees_nothing()
    {
        var id = await app.DraftRoundAsync();
        var preview = await (await app.As(Cast.Krit)).Get($"/surveys/{id}/questions/preview");
        Assert.Equal(["เลือก", "มี", "ไม่มี"], preview.Html.QuerySelectorAll("fieldset[disabled] option").Select(option => option.TextContent));
        foreach (var page in new[] { "", "/preview", "/export.xlsx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Busaba)).Get($"/surveys/{id}/questions{page}")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Niran)).Get($"/surveys/{id}/questions{page}")).Status);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Token(House.Answer page) =>
        [new("__RequestVerificationToken", page.Html.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!)];

    private async Task<Question> QuestionAsync(int round, string text)
    {
        await using var db = app.OpenDb();
        return (await db.Questions.AsNoTracking().Where(one => one.RoundId == round).ToListAsync(Cancel)).Single(one => one.Card.Text == text);
    }

    private async Task<List<string>> AskedAsync(int round, string part)
    {
        await using var db = app.OpenDb();
        return (await db.Questions.AsNoTracking().Where(one => one.RoundId == round && one.Part == part).OrderBy(one => one.Place).ToListAsync(Cancel)).ConvertAll(one => one.Card.Text);
    }

    private async Task<List<string>> CardsAsync(int round)
    {
        await using var db = app.OpenDb();
        return (await db.Questions.AsNoTracking().Where(one => one.RoundId == round).OrderBy(one => one.Place).ToListAsync(Cancel))
            .ConvertAll(one => $"{one.Part} {one.Card.Text} {one.Card.Kind} {one.Card.Required} {string.Join('|', one.Card.Choices)} {one.Card.Least} {one.Card.Most}");
    }
}
