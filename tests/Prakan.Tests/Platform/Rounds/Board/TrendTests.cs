using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Rounds;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Board;

public sealed class TrendTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task Days_are_counted_since_each_round_opened_and_drawn_as_they_stand_in_the_table()
    {
        var last = await app.OpenRoundAsync(with: plan => plan with { Opens = plan.Opens.AddDays(-365) });
        var round = await CopyAsync(last, app.Clock.GetUtcNow().AddDays(-3));
        await SentAsync(last, Cast.BanNongCentre, last.Plan.Opens.AddHours(1));
        await SentAsync(last, Cast.NamRinSchool, last.Plan.Opens.AddDays(9));
        await SentAsync(round, Cast.NamRinSchool, app.Clock.GetUtcNow());

        var page = await (await app.As(Cast.Mali)).Get($"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}");

        var days = page.Html.QuerySelectorAll("#trend-days tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray()).ToArray();
        Assert.Equal(4, days.Length);
        Assert.Equal(["1 (50%)", "1 (50%)", "1 (50%)"], days[0]);
        Assert.Equal(["0 (0%)", "0 (0%)", "1 (50%)"], days[^1]);
        Assert.Contains("รอบก่อนในวันเดียวกันนับจากวันเปิด ส่งแล้ว 50%", page.Main, StringComparison.Ordinal);
        var chart = page.Html.QuerySelector("svg.trend__chart")!;
        Assert.Equal("img", chart.GetAttribute("role"));
        Assert.NotNull(page.Html.GetElementById(chart.GetAttribute("aria-labelledby")!));
        Assert.Equal(days.Length, chart.QuerySelector(".trend__sent")!.GetAttribute("points")!.Split(' ').Length);
        Assert.EndsWith(",112", chart.QuerySelector(".trend__sent")!.GetAttribute("points"), StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll(".trend script"));
    }

    [Fact]
    public async Task Drafted_anew_it_stands_beside_the_last_that_asked_the_same_and_ends_when_it_was_closed()
    {
        RoundPlan Named(RoundPlan plan, int daysAgo, params RoundPart[] parts) => plan with { Opens = app.Clock.GetUtcNow().AddDays(-daysAgo), Term = 3, Parts = [.. parts] };
        RoundPart[] asked = [new("staff", "บุคลากร"), new("place", "เฉพาะแนวโน้ม")];
        await app.OpenRoundAsync(with: plan => Named(plan, 300, asked));
        await app.OpenRoundAsync(with: plan => Named(plan, 200, [.. asked, new("more", "เรื่องอื่น")]));
        var round = await app.OpenRoundAsync(with: plan => Named(plan, 5, asked));
        await app.ChangeAsync(round.Id, one => one.Close("พอแล้ว", app.Clock.GetUtcNow().AddDays(-2)));

        var page = await (await app.As(Cast.Mali)).Get($"/rounds/{round.Id}/board/{Cast.NamRinTown.Id}");
        var days = page.Html.QuerySelectorAll("#trend-days tbody tr");
        Assert.Equal(4, days.Length);
        Assert.All(days, day => Assert.Equal(3, day.QuerySelectorAll("td").Length));
    }

    private async Task<Round> CopyAsync(Round last, DateTimeOffset opens)
    {
        await using var db = app.OpenDb();
        var (from, issuer) = (await db.Rounds.SingleAsync(one => one.Id == last.Id), await db.Organisations.SingleAsync(one => one.Id == Cast.Dla.Id));
        var round = from.Copy(await db.NextRoundIdAsync(), issuer);
        round.Change(last.Plan with { Opens = opens, Due = opens.AddDays(30), CutOff = opens.AddDays(32) });
        round.Publish(app.Clock.GetUtcNow());
        db.Add(round);
        await db.SaveChangesAsync();
        await ((RoundKeeping)app.Services.GetService(typeof(RoundKeeping))!).KeepAsync();
        return round;
    }

    private async Task SentAsync(Round round, Place place, DateTimeOffset at)
    {
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Obligations.Where(one => one.RoundId == round.Id && one.OrganisationId == place.Id).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.State, Prakan.Platform.Rounds.Obligations.ObligationState.Approved).SetProperty(one => one.FirstSentAt, at).SetProperty(one => one.DecidedAt, at)));
    }
}
