using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Obligations;

public sealed class RaceTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task A_double_click_two_tabs_and_two_people_send_once()
    {
        for (var round = 0; round < 5; round++)
        {
            var id = await app.ReadyReportAsync(Cast.BanNongCentre);
            Browser[] browsers = [await app.As(Cast.Wandee), await app.As(Cast.Mali), await app.As(Cast.Chai)];
            var pages = new List<(Browser Browser, House.Answer Page)>();
            foreach (var browser in browsers) pages.Add((browser, await browser.Get($"/obligations/{id}/send")));
            var answers = await Task.WhenAll(pages.Concat(pages).Select(async one => (one.Browser, Answer: await one.Browser.Submit(one.Page, new { }))));

            Assert.Single(await app.SubmissionsAsync(id));
            // A double click is answered twice alike; everybody else reads that it is sent.
            Assert.Single(answers.Where(one => one.Answer.Status == HttpStatusCode.Redirect).Select(one => one.Browser).Distinct());
            Assert.All(answers.Where(one => one.Answer.Status != HttpStatusCode.Redirect), one => Assert.Contains("รายงานนี้ส่งไปแล้ว", one.Answer.Main, StringComparison.Ordinal));
            Assert.Equal(1, await SentFactsAsync(id));
        }
    }

    [Fact]
    public async Task What_is_typed_while_it_is_sent_goes_with_it_or_is_refused()
    {
        var (went, refused) = (0, 0);
        for (var round = 0; round < 12; round++)
        {
            var id = await app.ReadyReportAsync(Cast.BanNongCentre);
            var (head, recorder) = (await app.As(Cast.Wandee), await app.As(Cast.Somsri));
            var page = await head.Get($"/obligations/{id}/send");
            var part = await recorder.Get($"/surveys/{id}/staff");
            var name = part.Html.QuerySelector("[data-saved-alone] input:not([type=hidden])")!.GetAttribute("name")!;
            var typing = recorder.SaveAlone(part, name, "9");
            await Task.WhenAll(typing, head.Submit(page, new { }));

            var saved = (await typing).GetProperty("saved").GetBoolean();
            Assert.Equal(saved ? "9" : "3", Assert.Single(await app.SubmissionsAsync(id)).Content.Parts[0].Lines[0].Value);
            if (saved) went++;
            else refused++;
        }
        TestContext.Current.SendDiagnosticMessage($"{went} went with it, {refused} were refused");
    }

    private async Task<int> SentFactsAsync(long id)
    {
        await using var db = app.OpenDb();
        return await db.Facts.CountAsync(fact => fact.Subject == $"obligation:{id}" && fact.Action == "report.sent");
    }
}
