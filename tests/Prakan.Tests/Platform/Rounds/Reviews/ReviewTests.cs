using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Accounts.Posts;

namespace Prakan.Tests.Platform.Rounds.Reviews;

public sealed class ReviewTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task The_approver_reads_what_was_sent_and_approves()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Wandee);
        var mali = await app.As(Cast.Mali);
        var page = await mali.Get(Page(id));
        Assert.Contains("จำนวนครูประจำการ", page.Main, StringComparison.Ordinal);
        Assert.Contains("วันดี สาธิต", page.Main, StringComparison.Ordinal);

        var done = await mali.Follow(await mali.Submit(page, new { Version = "1" }, "เห็นชอบ"));

        Assert.Contains("เห็นชอบรายงานแล้ว", done.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(ObligationState.Approved, (await app.ObligationAsync(id)).State);
        var ruling = Assert.Single(await app.RulingsAsync(id));
        Assert.Equal((Outcome.Approved, Cast.Mali.Id), (ruling.Outcome, ruling.PersonId));
        Assert.Contains("เห็นชอบรายงานครั้งที่ 1", done.Html.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_opens_only_what_is_marked()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Wandee);
        var mali = await app.As(Cast.Mali);
        var refused = await mali.Submit(Page(id), new { Reason = " ", Parts = new[] { "staff" } }, "ส่งกลับให้แก้ไข");
        Assert.Contains("กรุณาบอกเหตุผลที่ส่งกลับ", refused.Html.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);

        await mali.Follow(await mali.Submit(Page(id), new { Reason = "นับครูอัตราจ้างด้วย", Parts = new[] { "staff" } }, "ส่งกลับให้แก้ไข"));

        var report = await app.ObligationAsync(id);
        Assert.Equal((ObligationState.Returned, "staff"), (report.State, Assert.Single(report.OpenParts)));
        Assert.Null(report.LockOn("staff", app.Clock.GetUtcNow()));
        Assert.Equal("report.lock.not-returned", report.LockOn("place", app.Clock.GetUtcNow())!.Rule);
    }

    [Fact]
    public async Task Only_who_decides_above_it_sees_it()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Wandee);

        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(Page(id))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Wandee)).Get(Page(id))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Chai)).Get(Page(id))).Status);
        // The province may read it, though it is not its turn.
        Assert.Null((await (await app.As(Cast.Pranee)).Get(Page(id))).Html.QuerySelector("main .confirm"));
    }

    [Fact]
    public async Task Whoever_sent_it_cannot_decide_about_it()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Mali);

        var answer = await (await app.As(Cast.Mali)).Submit(Page(id), new { Version = "1" }, "เห็นชอบ");

        Assert.Contains("ผู้ที่ส่งรายงานนี้พิจารณาเองไม่ได้", answer.Main, StringComparison.Ordinal);
        Assert.Equal(ObligationState.Sent, (await app.ObligationAsync(id)).State);
    }

    [Fact]
    public async Task Of_two_who_approve_at_once_one_wins_and_the_other_reads_why_not()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Wandee);
        var (one, other) = (await app.As(Cast.Mali), await app.As(await app.SomebodyAsync(Cast.Mali)));
        var pages = (await one.Get(Page(id)), await other.Get(Page(id)));

        var answers = await Task.WhenAll(one.Submit(pages.Item1, new { Version = "1" }, "เห็นชอบ"), other.Submit(pages.Item2, new { Version = "1" }, "เห็นชอบ"));

        Assert.Single(await app.RulingsAsync(id));
        var texts = new List<string>();
        foreach (var (browser, answer) in new[] { (one, answers[0]), (other, answers[1]) })
            texts.Add((answer.Status == HttpStatusCode.Redirect ? await browser.Follow(answer) : answer).Html.Body!.TextContent);
        Assert.Single(texts, text => text.Contains("เห็นชอบรายงานแล้ว", StringComparison.Ordinal));
        Assert.Single(texts, text => text.Contains("ก่อนท่านเพียงครู่เดียว", StringComparison.Ordinal) || text.Contains("พิจารณาไปแล้ว", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_read_an_older_version_is_refused_and_the_newer_shows_what_changed()
    {
        var round = await app.OpenRoundAsync();
        var id = await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee);
        var mali = await app.As(Cast.Mali);
        var old = await mali.Get(Page(id));
        await mali.Follow(await mali.Submit(old, new { Reason = "ตรวจอีกครั้ง", Parts = Array.Empty<string>() }, "ส่งกลับให้แก้ไข"));
        await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee, teachers: "14");

        var refused = await mali.Submit(old, new { Version = "1" }, "เห็นชอบ");

        Assert.Contains("ผู้ส่งได้ส่งฉบับใหม่มาแล้ว", refused.Main, StringComparison.Ordinal);
        var fresh = await mali.Get(Page(id));
        Assert.Equal(("12", "14"), (fresh.Html.QuerySelector("del")!.TextContent, fresh.Html.QuerySelector("ins")!.TextContent));
        Assert.Contains("ใช้เวลา", fresh.Html.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sender_explained_stands_beside_what_was_found()
    {
        var id = await app.SendAsync(await app.OpenRoundAsync(), Cast.BanNongCentre, Cast.Wandee, teachers: "90", because: "รวมสามโรงเรียนเครือข่าย");

        var page = await (await app.As(Cast.Mali)).Get(Page(id));

        Assert.Contains("ต่างจากที่พบทั่วไป", page.Main, StringComparison.Ordinal);
        Assert.Contains("“รวมสามโรงเรียนเครือข่าย”", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_waits_for_all_below_says_who_is_missing()
    {
        var chain = new Chain([new(ChainVerb.Report, ReportLevel.Institution), new(ChainVerb.Approve, ReportLevel.Agency), new(ChainVerb.Approve, ReportLevel.Province) { AfterAllBelow = true }]);
        var round = await app.OpenRoundAsync(chain);
        var id = await app.SendAsync(round, Cast.BanNongCentre, Cast.Wandee);
        var (mali, pranee) = (await app.As(Cast.Mali), await app.As(Cast.Pranee));
        await mali.Follow(await mali.Submit(Page(id), new { Version = "1" }, "เห็นชอบ"));

        var page = await pranee.Get(Page(id));
        Assert.Contains(Cast.PhaSukCentre.Name, page.Html.QuerySelector(".note--wait")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("เหลืออีก 2 แห่ง", page.Main, StringComparison.Ordinal);
        Assert.Contains("ยังไม่เรียบร้อยอีก 2 แห่ง", (await pranee.Post($"{Page(id)}?handler=Approve", [new("Version", "1"), new("__RequestVerificationToken", page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)])).Main, StringComparison.Ordinal);

        await using (var db = app.OpenDb())
        {
            foreach (var other in await db.Obligations.Include(one => one.Round).Where(one => one.RoundId == round.Id && one.Id != id && one.Path.StartsWith(Cast.NamRinProvince.Path)).ToListAsync(TestContext.Current.CancellationToken))
                other.Excuse("ยุบรวม", app.Clock.GetUtcNow());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await pranee.Follow(await pranee.Submit(Page(id), new { Version = "1" }, "เห็นชอบ"));
        Assert.Equal(ObligationState.Approved, (await app.ObligationAsync(id)).State);
    }

    private static string Page(long id) => $"/obligations/{id}/review";
}
