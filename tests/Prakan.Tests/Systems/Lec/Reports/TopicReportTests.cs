using Microsoft.EntityFrameworkCore;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Duplicates;
using Prakan.Systems.Lec.Growth;
using Prakan.Systems.Lec.Reports;
using Prakan.Systems.Lec.Transfers;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.Lec.Reports;

public sealed class TopicReportTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateOnly Today => Clock.DayOf(app.Clock.GetUtcNow());

    [Fact]
    public async Task Who_has_not_confirmed_is_followed_down_to_the_institution()
    {
        await app.EnrolledAsync(Cast.BanNongCentre, "801");
        var round = await app.OpenLecRoundAsync();
        await app.ConfirmAsync(await app.ObligationOfAsync(round, Cast.BanNongCentre));
        var krit = await app.As(Cast.Krit);
        var whole = await krit.Get($"/lec/reports/{Cast.Dla.Id}?Topic={ReportTopic.Unconfirmed}");
        Assert.Equal("1 2 3 0 2 2", whole.Figures(Cast.NamRinProvince.Name));
        var authorities = await krit.Get(whole.HrefOf(Cast.NamRinProvince.Name));
        Assert.Equal("1 1 2 0 1 1", authorities.Figures(Cast.NamRinTown.Name));
        var institutions = await krit.Get(authorities.HrefOf(Cast.NamRinTown.Name));
        Assert.Equal([Cast.NamRinTown.Name, Cast.NamRinSchool.Name], institutions.RowNames().OrderBy(name => name != Cast.NamRinTown.Name));
        Assert.Equal("1 1 2 0 1 1", institutions.Figures("รวม"));
    }

    [Fact]
    public async Task Open_cases_are_counted_at_both_sides_from_the_day_on_which_they_are_found()
    {
        var (here, there) = (await app.EnrolledAsync(Cast.BanNongCentre, "811"), await app.EnrolledAsync(Cast.NamRinSchool, "811"));
        await using (var db = app.OpenDb())
        {
            var children = await db.Children.Include(one => one.Organisation).Include(one => one.Enrolments).Where(one => one.Id == here || one.Id == there).ToDictionaryAsync(one => one.Id, Cancel);
            db.Add(DuplicateCase.Find(children[here], children[there], DuplicateGround.SameNumber, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancel);
        }
        var pranee = await app.As(Cast.Pranee);
        string Url(Place place, ReportBy by) => $"/lec/reports/{place.Id}?Topic={ReportTopic.Duplicates}&By={by}";
        Assert.Equal("1 0 1", (await pranee.Get(Url(Cast.NamRinProvince, ReportBy.Institution))).Figures(Cast.BanNongCentre.Name));
        Assert.Equal("1 0 1", (await pranee.Get(Url(Cast.NamRinProvince, ReportBy.Institution))).Figures(Cast.NamRinSchool.Name));
        Assert.Equal("1 0 1", (await pranee.Get(Url(Cast.NamRinProvince, ReportBy.Authority))).Figures(Cast.NamRinTown.Name));
        Assert.Contains("ไม่มีข้อมูลซ้ำที่ยังไม่ยุติ", (await pranee.Get($"{Url(Cast.NamRinProvince, ReportBy.Authority)}&On={ThaiDate.Numeric(Today.AddDays(-1))}")).Main, StringComparison.Ordinal);
        Assert.Contains("ไม่มีข้อมูลซ้ำที่ยังไม่ยุติ", (await (await app.As(Cast.Niran)).Get(Url(Cast.DoiTown, ReportBy.Institution))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transfers_are_counted_between_two_days_where_they_came_and_where_they_went()
    {
        await CarryOverAsync(Cast.DoiCentre, Cast.PhaSukCentre, Today.AddDays(-3));
        var krit = await app.As(Cast.Krit);
        string Url(DateOnly from, DateOnly until) => $"/lec/reports/{Cast.Dla.Id}?Topic={ReportTopic.Transfers}&By={ReportBy.Authority}&From={ThaiDate.Numeric(from)}&Until={ThaiDate.Numeric(until)}";
        // One child is few: whoever may not see it learns no number.
        Assert.Equal("– 0 0", (await krit.Get(Url(Today.AddDays(-3), Today))).Figures(Cast.PhaSukTown.Name));
        Assert.Contains("ไม่มีการย้ายเข้าย้ายออกในช่วงนี้", (await krit.Get(Url(Today.AddDays(-2), Today))).Main, StringComparison.Ordinal);
        var niran = await app.As(Cast.Niran);
        Assert.Equal("0 1 0", (await niran.Get($"/lec/reports/{Cast.DoiTown.Id}?Topic={ReportTopic.Transfers}&By={ReportBy.Institution}&From={ThaiDate.Numeric(Today.AddDays(-3))}")).Figures(Cast.DoiCentre.Name));
    }

    [Fact]
    public async Task Nutrition_is_told_by_the_reference_as_the_rooms_tell_it_and_not_without_one()
    {
        var somsri = await app.As(Cast.Somsri);
        var url = $"/lec/reports/{Cast.BanNongCentre.Id}?Topic={ReportTopic.Nutrition}&By={ReportBy.Sex}";
        decimal[] weights = [7.99m, 8.01m, 8.49m, 8.51m, 11.49m, 11.51m, 11.99m, 12.01m, 12.99m, 13.01m];
        await MeasureAsync(weights);
        Assert.Contains("ยังไม่ได้โหลดเกณฑ์การเจริญเติบโต", (await somsri.Get(url)).Main, StringComparison.Ordinal);

        await (await app.As(Cast.Krit)).Submit("/lec/growth", new { Name = "เกณฑ์ทดสอบ", Lines = "WeightForHeight, Male, 100, 1, 10, 0.1" });
        var reference = new GrowthReference("เกณฑ์ทดสอบ", GrowthMeasure.WeightForHeight, Sex.Male, 100, new Lms(1, 10, 0.1));
        var told = GrowthStates.All.Select(state => weights.Count(weight => GrowthStates.Thai(GrowthMeasure.WeightForHeight, reference.Score(weight)) == state)).ToList();
        Assert.Equal([1, 2, 2, 2, 2, 1], told);
        Assert.StartsWith(string.Join(' ', told), (await somsri.Get(url)).Figures("ชาย"), StringComparison.Ordinal);
    }

    private async Task MeasureAsync(decimal[] weights)
    {
        foreach (var (at, weight) in weights.Index())
        {
            var id = await app.EnrolledAsync(Cast.BanNongCentre, $"82{at}");
            await using var db = app.OpenDb();
            var measured = new Measurement(await db.Children.SingleAsync(one => one.Id == id, Cancel), Occasion.Of(Today));
            measured.Weigh(weight, Today);
            measured.Measure(100.1m, Today);
            db.Add(measured);
            await db.SaveChangesAsync(Cancel);
        }
    }

    private async Task CarryOverAsync(Place from, Place to, DateOnly on)
    {
        var id = await app.EnrolledAsync(from, "831");
        await using var db = app.OpenDb();
        var by = new Writer(null, null, app.Clock.GetUtcNow());
        var child = await db.Children.Include(one => one.Enrolments).SingleAsync(one => one.Id == id, Cancel);
        var (gives, takes) = (await db.Organisations.SingleAsync(one => one.Id == from.Id, Cancel), await db.Organisations.SingleAsync(one => one.Id == to.Id, Cancel));
        var transfer = Transfer.Ask(child, gives, takes, askedByTaker: false, on, by);
        db.Add(transfer);
        transfer.Agree(child, takes, new Classroom("K2", "1"), by);
        await db.SaveChangesAsync(Cancel);
    }
}
