using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Expected;

public sealed class ExpectedTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_frozen_list_is_found_inside_words_and_by_state()
    {
        var round = await app.OpenRoundAsync();
        var browser = await app.As(Cast.Krit);
        var url = $"/rounds/{round.Id}/expected";
        var all = await browser.Get(url);
        Assert.Equal(4, all.Html.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("ต้องรายงาน 4 แห่ง ได้รับยกเว้น 0 แห่ง", all.Main, StringComparison.Ordinal);

        var found = await browser.Get($"{url}?Find={Uri.EscapeDataString("หนองไผ่")}");
        Assert.Contains(Cast.BanNongCentre.Name, Assert.Single(found.Html.QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Contains("ไม่พบตามที่ค้นหา", (await browser.Get($"{url}?State=Approved")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_time_for_those_ticked_with_a_reason_that_stays_with_them()
    {
        var round = await app.OpenRoundAsync();
        var browser = await app.As(Cast.Krit);
        var (one, other) = (await ObligationAsync(round, Cast.BanNongCentre), await ObligationAsync(round, Cast.DoiCentre));
        var url = $"/rounds/{round.Id}/expected/extend?Ids={one.Id}&Ids={other.Id}";
        Assert.Contains("กรุณาบอกเหตุผล", (await browser.Submit(url, Dates(round, 3, ""))).Main, StringComparison.Ordinal);
        await browser.Submit(url, Dates(round, 3, "น้ำท่วมถนนขาด"));

        Assert.Equal(Clock.DayOf(round.Plan.Due).AddDays(3), Clock.DayOf((await ObligationAsync(round, Cast.DoiCentre)).ExtendedDue!.Value));
        Assert.Null((await ObligationAsync(round, Cast.NamRinSchool)).ExtendedDue);
        await using var db = app.OpenDb();
        var fact = await db.Facts.SingleAsync(row => row.Subject == $"obligation:{one.Id}" && row.Action == "report.extended", Cancel);
        Assert.Equal(("น้ำท่วมถนนขาด", Cast.Krit.Id), (fact.Reason, fact.PersonId));
    }

    [Fact]
    public async Task More_time_for_all_below_leaves_out_whom_it_would_not_help()
    {
        var round = await app.OpenRoundAsync();
        var browser = await app.As(Cast.Krit);
        await browser.Submit($"/rounds/{round.Id}/expected/extend?Ids={(await ObligationAsync(round, Cast.NamRinSchool)).Id}", Dates(round, 9, "ไฟไหม้"));
        await BearAsync(Cast.NamRinTown, "4550101");
        var answer = await browser.Submit($"/rounds/{round.Id}/expected/extend", new { Below = "๔๕๕๐๑๐๑", Due__Day = Day(round.Plan.Due, 3), CutOff__Day = Day(round.Plan.CutOff, 3), Reason = "น้ำท่วม" });

        Assert.Contains("เว้นแห่งที่", (await browser.Follow(answer)).Main, StringComparison.Ordinal);
        Assert.Equal(Clock.DayOf(round.Plan.Due).AddDays(3), Clock.DayOf((await ObligationAsync(round, Cast.BanNongCentre)).ExtendedDue!.Value));
        Assert.Equal(Clock.DayOf(round.Plan.Due).AddDays(9), Clock.DayOf((await ObligationAsync(round, Cast.NamRinSchool)).ExtendedDue!.Value));
        Assert.Null((await ObligationAsync(round, Cast.PhaSukCentre)).ExtendedDue);
    }

    [Fact]
    public async Task Excused_and_expected_again_each_with_a_reason()
    {
        var round = await app.OpenRoundAsync();
        var browser = await app.As(Cast.Krit);
        var one = await ObligationAsync(round, Cast.PhaSukCentre);
        await browser.Submit($"/rounds/{round.Id}/expected/excuse?Ids={one.Id}", new { Reason = "หยุดเรียนทั้งปี" });
        Assert.Contains("หยุดเรียนทั้งปี", (await browser.Get($"/rounds/{round.Id}/expected?Mark=Excused")).Main, StringComparison.Ordinal);
        Assert.Contains("ได้รับยกเว้นอยู่แล้ว", (await browser.Submit($"/rounds/{round.Id}/expected/excuse?Ids={one.Id}", new { Reason = "อีกครั้ง" })).Main, StringComparison.Ordinal);

        await browser.Submit($"/rounds/{round.Id}/expected/restore?Ids={one.Id}", new { Reason = "กลับมาเปิดแล้ว" });
        Assert.False((await ObligationAsync(round, Cast.PhaSukCentre)).IsExcused);
    }

    [Fact]
    public async Task One_is_added_by_its_code_and_only_once()
    {
        var round = await app.OpenRoundAsync(with: plan => plan with { Expected = plan.Expected with { Codes = ["3058000013"] } });
        var browser = await app.As(Cast.Krit);
        var url = $"/rounds/{round.Id}/expected/add";
        await browser.Submit(url, new { Code = "3058000023", Reason = "ตกหล่น" });
        var added = await ObligationAsync(round, Cast.DoiCentre);

        Assert.Equal(("ตกหล่น", ReportLevels.Bits([ReportLevel.Agency, ReportLevel.Province, ReportLevel.Department])), (added.AddedReason, added.Above));
        Assert.Contains("อยู่ในรายชื่อของรอบนี้แล้ว", (await browser.Submit(url, new { Code = "3058000023", Reason = "อีก" })).Main, StringComparison.Ordinal);
        Assert.Contains("ไม่พบหน่วยงานรหัส", (await browser.Submit(url, new { Code = "3058000031", Reason = "ต่างสังกัด" })).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_finds_no_list()
    {
        var round = await app.OpenRoundAsync();
        foreach (var page in new[] { "expected", "expected/extend", "expected/excuse", "expected/restore", "expected/add" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Busaba)).Get($"/rounds/{round.Id}/{page}")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.As(Cast.Niran)).Get($"/rounds/{round.Id}/{page}")).Status);
        }
    }

    private static object Dates(Round round, int days, string reason) => new { Due__Day = Day(round.Plan.Due, days), CutOff__Day = Day(round.Plan.CutOff, days), Reason = reason };

    private static string Day(DateTimeOffset at, int days) => ThaiDate.Numeric(Clock.DayOf(at).AddDays(days));

    private async Task BearAsync(Place place, string code)
    {
        await using var db = app.OpenDb();
        var organisation = await db.Organisations.Include(one => one.Codes).SingleAsync(one => one.Id == place.Id, Cancel);
        organisation.Bear(CodeScheme.Authority, code, new DateOnly(2020, 1, 1));
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<Obligation> ObligationAsync(Round round, Place place)
    {
        await using var db = app.OpenDb();
        return await db.Obligations.AsNoTracking().SingleAsync(one => one.RoundId == round.Id && one.OrganisationId == place.Id, Cancel);
    }
}
