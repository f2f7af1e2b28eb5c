using Prakan.Shared;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;
using Prakan.Tests.Systems.Lec;

namespace Prakan.Tests.Platform.Organisations.Reorganising;

/// <summary>Whoever closes an office sees what still hangs on it, and its history says which report was meant.</summary>
public sealed class StakesTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task A_closing_counts_children_and_unfinished_reports_and_a_new_name_does_not()
    {
        var report = await app.ReadyReportAsync(Cast.BanNongCentre);
        await app.EnrolledAsync(Cast.BanNongCentre, "1");
        var krit = await app.As(Cast.Krit);

        var closing = await krit.Rehearse(Cast.BanNongCentre, "close", Terms(7));
        Assert.Contains("รายงานที่ยังไม่เสร็จ 1 ฉบับ", closing.Main, StringComparison.Ordinal);
        Assert.Contains("เด็กในทะเบียน 1 คน", closing.Main, StringComparison.Ordinal);
        var renaming = await krit.Rehearse(Cast.BanNongCentre, "rename", new { Name = "ศพด.ชื่อใหม่", Decision__On = app.Clock.Today().Typed(), Decision__OrderNumber = "ที่ 8/2569" });
        Assert.DoesNotContain("ยังค้างอยู่", renaming.Main, StringComparison.Ordinal);

        await (await app.As(Cast.Wandee)).SendAsync(report);
        await app.ApproveAsync(report);
        var after = await krit.Rehearse(Cast.BanNongCentre, "close", Terms(9));
        Assert.DoesNotContain("รายงานที่ยังไม่เสร็จ", after.Main, StringComparison.Ordinal);
        Assert.Contains("เด็กในทะเบียน 1 คน", after.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_an_office_names_the_round_of_each_report()
    {
        var report = await app.ReadyReportAsync(Cast.NamRinSchool, with: plan => plan with { Title = "รายงานของรอบที่ระลึกได้", Expected = plan.Expected with { Codes = [$"30580{Cast.NamRinSchool.Id:00000}"] } });
        await (await app.As(Cast.Mali)).SendAsync(report);

        var page = await (await app.As(Cast.Krit)).Get($"/organisations/{Cast.NamRinSchool.Id}");
        Assert.Contains(page.Html.QuerySelectorAll(".history li"), line => line.TextContent.Contains("ส่งรายงานครั้งที่ 1 · รายงานของรอบที่ระลึกได้", StringComparison.Ordinal));
        var own = await (await app.As(Cast.Mali)).Get($"/obligations/{report}");
        Assert.DoesNotContain("ส่งรายงานครั้งที่ 1 · ", own.Main, StringComparison.Ordinal);
    }

    private object Terms(int number) => new { Decision__On = app.Clock.Today().Typed(), Decision__OrderNumber = $"ที่ {number}/2569" };
}
