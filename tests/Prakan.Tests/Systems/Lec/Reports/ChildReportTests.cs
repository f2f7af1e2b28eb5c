using System.Net;
using Prakan.Shared;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Reports;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;

namespace Prakan.Tests.Systems.Lec.Reports;

public sealed class ChildReportTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private DateOnly Today => Clock.DayOf(app.Clock.GetUtcNow());

    [Fact]
    public async Task Children_are_counted_at_any_day_by_whoever_keeps_them_and_small_numbers_hidden_from_those_above()
    {
        await EnrolAsync(Cast.BanNongCentre, 6, Sex.Male, "K2");
        await EnrolAsync(Cast.BanNongCentre, 3, Sex.Female, "K2");
        var (wandee, pranee) = (await app.As(Cast.Wandee), await app.As(Cast.Pranee));
        var url = $"/lec/reports/{Cast.BanNongCentre.Id}";
        Assert.Equal("6 3 9", (await wandee.Get("/lec/reports")).Figures("อนุบาล 2"));
        Assert.Equal("6 3 9", (await wandee.Get($"{url}?By={ReportBy.Age}")).Figures("5 ปี"));
        Assert.Equal("6 3 9", (await wandee.Get($"{url}?By={ReportBy.Room}")).Figures("อ.2/1"));
        Assert.Contains("ไม่มีเด็กในทะเบียน ณ วันที่เลือก", (await wandee.Get($"{url}?On={ThaiDate.Numeric(Today.AddDays(-31))}")).Main, StringComparison.Ordinal);
        Assert.Equal("6 3 9", (await wandee.Get($"{url}?On={ThaiDate.Numeric(Today.AddDays(-30))}")).Figures("รวม"));

        var hidden = await pranee.Get(url);
        Assert.Equal("– – 9", hidden.Figures("อนุบาล 2"));
        Assert.Equal("– – 9", hidden.Figures("รวม"));
        Assert.Contains("น้อยกว่า 5 คน", hidden.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("พิทักษ์ไทย", hidden.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Cast.Niran)).Get(url)).Status);
    }

    [Fact]
    public async Task A_round_answers_for_itself_whatever_came_after_and_other_affiliations_stand_apart()
    {
        await EnrolAsync(Cast.PhaSukCentre, 5, Sex.Male, "K1");
        var leaver = await app.EnrolledAsync(Cast.PhaSukCentre, "799", level: "K1");
        var round = await app.OpenLecRoundAsync();
        var (centre, town) = (await app.ObligationOfAsync(round, Cast.PhaSukCentre), await app.ObligationOfAsync(round, Cast.PhaSukTown));
        var school = await app.OtherSchoolAsync(Cast.PhaSukTown, "โรงเรียนอนุบาลริมธาร");
        await app.ConfirmAsync(centre);
        await app.CountOthersAsync(town, school, 12, 13);
        await app.ConfirmAsync(town);
        await LeaveAsync(leaver);

        var pranee = await app.As(Cast.Pranee);
        var url = $"/lec/reports/{Cast.PhaSukTown.Id}";
        var confirmed = await pranee.Get($"{url}?Round={round.Id}");
        Assert.Equal("6 0 6 0 0 0", confirmed.Figures("อนุบาล 1"));
        Assert.Equal("0 0 0 12 13 25", confirmed.Figures("ประถมศึกษาปีที่ 1"));
        Assert.Equal("6 0 6 12 13 25", confirmed.Figures("รวม"));
        Assert.Equal("6 0 6 12 13 25", (await pranee.Get($"{url}?Round={round.Id}&By={ReportBy.Age}")).Figures("รวม"));
        Assert.Equal("0 0 0 12 13 25", (await pranee.Get($"{url}?Round={round.Id}&By={ReportBy.Affiliation}")).Figures("เอกชน"));

        var now = await pranee.Get(url);
        Assert.Equal("5 0 5 12 13 25", now.Figures("รวม"));
        Assert.Equal("0 0 0 12 13 25", (await pranee.Get($"{url}?By={ReportBy.Age}")).Figures("ไม่ทราบอายุ"));
        Assert.Equal("0 0 0 12 13 25", (await pranee.Get($"{url}?By={ReportBy.Institution}")).Figures(Cast.PhaSukTown.Name));
    }

    private async Task EnrolAsync(Place place, int heads, Sex sex, string level)
    {
        for (var i = 0; i < heads; i++) await app.EnrolledAsync(place, $"{place.Id}{(sex == Sex.Male ? 1 : 2)}{i:00}", sex: sex, level: level);
    }

    private async Task LeaveAsync(Guid id)
    {
        await using var db = app.OpenDb();
        var child = await db.Children.FindAsync(id);
        await db.Entry(child!).Collection(one => one.Enrolments).LoadAsync();
        child!.Leave(Today, "ย้ายบ้าน", new Writer(null, null, app.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
    }
}
