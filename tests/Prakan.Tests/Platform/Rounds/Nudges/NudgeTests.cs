using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Notices;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Notices;

namespace Prakan.Tests.Platform.Rounds.Nudges;

public sealed class NudgeTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_who_are_missing_are_told_once_a_day()
    {
        var round = await app.OpenRoundAsync();
        await app.SentAsync(round, Cast.BanNongCentre);
        var pranee = await app.As(Cast.Pranee);
        var url = $"/rounds/{round.Id}/board/{Cast.NamRinProvince.Id}/nudge";

        var done = await pranee.Follow(await pranee.Submit(url, new { Words = "ขอให้ส่งภายในวันศุกร์" }));

        Assert.Contains("เตือนแล้ว", done.Main, StringComparison.Ordinal);
        Assert.Equal([Cast.NamRinSchool.Id, Cast.PhaSukCentre.Id], await ToldAsync(round.Id));
        Assert.Equal(2, done.Html.QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("เตือนแล้วเมื่อ", StringComparison.Ordinal)));
        Assert.Contains("เตือนครบทุกแห่งแล้วในวันนี้", (await pranee.Get(url)).Main, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        var fact = await db.Facts.SingleAsync(one => one.Action == "report.nudged" && one.Subject == $"round:{round.Id}", Cancel);
        Assert.Equal((Cast.Pranee.Id, Cast.NamRinProvince.Path), (fact.PersonId, fact.Path));
        Assert.Contains("ขอให้ส่งภายในวันศุกร์", await db.Notices.Where(one => one.Kind == NoticeKind.Nudged).Select(one => one.Words).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_next_day_they_may_be_told_again()
    {
        var round = await app.OpenRoundAsync();
        var url = $"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}/nudge";
        await (await app.As(Cast.Mali)).Submit(url, new { Words = "" });
        app.Clock.Advance(TimeSpan.FromDays(1));
        await (await app.As(Cast.Mali)).Submit(url, new { Words = "" });
        Assert.Equal(4, (await ToldAsync(round.Id)).Count);
    }

    [Fact]
    public async Task Only_those_that_were_ticked_are_told_and_nobody_beyond_the_office()
    {
        var round = await app.OpenRoundAsync();
        await using var db = app.OpenDb();
        var (own, foreign) = (await db.OfAsync(round, Cast.NamRinSchool), await db.OfAsync(round, Cast.DoiCentre));
        var mali = await app.As(Cast.Mali);
        var list = await mali.Get($"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}/list");
        Assert.Contains($"{own.Id}", list.Html.QuerySelectorAll("input[name=Only]").Select(tick => tick.GetAttribute("value")));

        await mali.Submit($"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}/nudge?Only={own.Id}&Only={foreign.Id}", new { Words = "" });

        Assert.Equal([Cast.NamRinSchool.Id], await ToldAsync(round.Id));
    }

    [Fact]
    public async Task Two_at_once_tell_nobody_twice()
    {
        var round = await app.OpenRoundAsync();
        var url = $"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}/nudge";
        var browsers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.As(Cast.Mali)));
        var pages = await Task.WhenAll(browsers.Select(one => one.Get(url)));
        await Task.WhenAll(browsers.Zip(pages, (one, page) => one.Submit(page, new { Words = "" })));
        Assert.Equal(2, (await ToldAsync(round.Id)).Count);
    }

    [Fact]
    public async Task Who_only_writes_reports_reminds_nobody_and_the_stranger_finds_nothing()
    {
        var round = await app.OpenRoundAsync();
        var url = $"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}/nudge";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Somsri)).Get(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(url)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Cast.Chai)).Get(url)).Status);
    }

    private async Task<List<int>> ToldAsync(int round)
    {
        await using var db = app.OpenDb();
        var told = await db.NudgedReports.Where(one => one.Obligation.RoundId == round).OrderBy(one => one.Obligation.OrganisationId).Select(one => new { one.ObligationId, one.Obligation.OrganisationId }).ToListAsync(Cancel);
        var hrefs = told.Select(one => $"/obligations/{one.ObligationId}").ToArray();
        Assert.Equal(told.Count, await db.Notices.CountAsync(one => one.Kind == NoticeKind.Nudged && hrefs.Contains(one.Href), Cancel));
        return [.. told.Select(one => one.OrganisationId)];
    }
}
