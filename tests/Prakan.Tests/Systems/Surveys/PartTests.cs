using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.Surveys;

public sealed class PartTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_first_word_begins_the_draft_and_saves_itself()
    {
        var (id, url, name) = await PartAsync();
        var somsri = await app.As(Cast.Somsri);
        Assert.Equal(ObligationState.NotStarted, await app.LookAsync(id, one => one.State));

        var saved = await somsri.SaveAlone(await somsri.Get(url), name, "๓");
        Assert.True(saved.GetProperty("saved").GetBoolean(), saved.ToString());
        Assert.StartsWith("บันทึกแล้ว ", saved.GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Equal(ObligationState.Draft, await app.LookAsync(id, one => one.State));
        Assert.Equal("3", await AnswerAsync(id));
        Assert.Contains("เริ่ม", (await somsri.Get($"/obligations/{id}")).Html.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_on_saves_on_and_an_unusual_number_is_asked_about_at_once()
    {
        var (id, url, name) = await PartAsync();
        var somsri = await app.As(Cast.Somsri);
        var page = await somsri.Get(url);
        var first = await somsri.SaveAlone(page, name, "5");
        var second = await somsri.SaveAlone(Versioned(page, first.GetProperty("version").GetString()!), name, "55");

        Assert.True(second.GetProperty("saved").GetBoolean(), second.ToString());
        Assert.Contains("ต่างจากที่พบทั่วไป (1 ถึง 40)", second.GetProperty("asks").GetString(), StringComparison.Ordinal);
        Assert.Equal("55", await AnswerAsync(id));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_not_saved()
    {
        var (id, url, name) = await PartAsync();
        var somsri = await app.As(Cast.Somsri);
        var refused = await somsri.SaveAlone(await somsri.Get(url), name, "สามคน");

        Assert.False(refused.GetProperty("saved").GetBoolean());
        Assert.Contains("ไม่ใช่ตัวเลขที่อ่านได้", refused.GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Equal(ObligationState.NotStarted, await app.LookAsync(id, one => one.State));
    }

    [Fact]
    public async Task Of_two_at_once_the_later_reads_both_and_chooses()
    {
        var (id, url, name) = await PartAsync();
        var (somsri, wandee) = (await app.As(Cast.Somsri), await app.As(Cast.Wandee));
        var (hers, theirs) = (await somsri.Get(url), await wandee.Get(url));
        await wandee.SaveAlone(theirs, name, "7");

        var shown = await somsri.SaveAlone(hers, name, "8");
        Assert.False(shown.GetProperty("saved").GetBoolean());
        Assert.Equal("7", shown.GetProperty("theirs").GetProperty("value").GetString());
        Assert.Equal("7", await AnswerAsync(id));

        var chosen = await somsri.SaveAlone(Versioned(hers, shown.GetProperty("version").GetString()!), name, "8");
        Assert.True(chosen.GetProperty("saved").GetBoolean(), chosen.ToString());
        Assert.Equal("8", await AnswerAsync(id));
    }

    [Fact]
    public async Task Without_script_one_button_saves_all_and_a_lost_race_shows_both()
    {
        var (id, url, name) = await PartAsync();
        var (somsri, wandee) = (await app.As(Cast.Somsri), await app.As(Cast.Wandee));
        var hers = await somsri.Get(url);
        await wandee.Post(url, Values(await wandee.Get(url), name, "7"));

        var shown = await somsri.Post(url, Values(hers, name, "8"));
        Assert.Contains("มีผู้อื่นแก้คำตอบนี้เป็น “7”", shown.Main, StringComparison.Ordinal);
        Assert.Equal("8", shown.Html.QuerySelectorAll("input").Single(one => one.GetAttribute("name") == name).GetAttribute("value"));
        Assert.Equal("7", await AnswerAsync(id));
        var next = await somsri.Post(url, Values(shown, name, "8"));
        Assert.Equal($"/surveys/{id}/place", next.Location);
        Assert.Equal("8", await AnswerAsync(id));
    }

    [Fact]
    public async Task A_locked_part_is_read_with_its_lock_and_takes_no_word()
    {
        var id = await app.ReadyReportAsync(Cast.BanNongCentre);
        var head = await app.As(Cast.Wandee);
        var before = await head.Get($"/surveys/{id}/staff");
        await head.SendAsync(id);

        var page = await head.Get($"/surveys/{id}/staff");
        Assert.Null(page.Html.QuerySelector("main form"));
        Assert.Contains("ล็อกแล้ว เพราะรายงานส่งไปแล้ว", page.Main, StringComparison.Ordinal);
        Assert.Contains("3", page.Html.QuerySelector(".facts dd")!.TextContent, StringComparison.Ordinal);
        var refused = await head.SaveAlone(before, before.Html.QuerySelector("[data-saved-alone] input:not([type=hidden])")!.GetAttribute("name")!, "9");
        Assert.Contains("ล็อกแล้ว", refused.GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Equal("3", await AnswerAsync(id));
    }

    [Fact]
    public async Task The_stranger_and_a_part_that_is_not_asked_are_not_found()
    {
        var (_, url, _) = await PartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Somsri)).Get(url.Replace("staff", "money", StringComparison.Ordinal))).Status);
    }

    private async Task<(long Id, string Url, string Name)> PartAsync()
    {
        var round = await app.OpenRoundAsync();
        var id = await app.ReportOfAsync(round, Cast.BanNongCentre);
        await using var db = app.OpenDb();
        var question = await db.Questions.SingleAsync(one => one.RoundId == round.Id && one.Part == "staff");
        return (id, $"/surveys/{id}/staff", $"Answers[{question.Id}].Value");
    }

    private async Task<string> AnswerAsync(long id)
    {
        await using var db = app.OpenDb();
        return await db.Answers.Where(one => one.ObligationId == id && one.Question.Part == "staff").Select(one => one.Value).SingleAsync();
    }

    private static House.Answer Versioned(House.Answer page, string version)
    {
        page.Html.QuerySelector("[data-version]")!.SetAttribute("value", version);
        return page;
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(House.Answer page, string name, string value) =>
        page.Html.QuerySelectorAll("main form input[type=hidden]").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? "")).Append(new(name, value));
}
