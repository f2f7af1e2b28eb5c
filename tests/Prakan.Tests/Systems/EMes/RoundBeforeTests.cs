using System.Net;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.EMes;

/// <summary>In a house of its own: the round before is the last that was released to the office.</summary>
public sealed class RoundBeforeTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    [Fact]
    public async Task An_office_sees_its_results_beside_those_of_the_round_before()
    {
        var (busaba, direk) = (await app.As(Cast.Busaba), await app.As(Cast.Direk));
        var before = await app.ObligationOfAsync(await app.OpenIndicatorsAsync(plan => plan with { Due = plan.Due.AddDays(-1) }, Indicating.Year - 1, Indicating.First), Cast.NamRinArea);
        var now = await app.BeginIndicatorsAsync();
        foreach (var (id, score) in new[] { (before, "2"), (now, "5") })
        {
            await SendByHouseAsync(id);
            await DecideAsync(busaba, id, "k1", score);
            await busaba.PostHandlerAsync($"/e-mes/rounds/{await app.LookAsync(id, one => one.RoundId)}/evaluation", "Release");
        }

        Assert.Equal("+3 (2)", (await direk.Get($"/e-mes/{now}/results")).Html.QuerySelector("td[data-label='เทียบรอบก่อน']")!.TextContent);
        Assert.Equal("–", (await direk.Get($"/e-mes/{before}/results")).Html.QuerySelector("td[data-label='เทียบรอบก่อน']")!.TextContent);
    }

    private static async Task DecideAsync(Browser busaba, long id, string indicator, string score) =>
        Assert.Equal(HttpStatusCode.Redirect, (await busaba.PostHandlerAsync($"/e-mes/{id}/evaluation", null, ("Indicator", indicator), ("Score", score), ("Comment", "สำนักอ่านเอง"))).Status);

    private async Task SendByHouseAsync(long id)
    {
        await using var db = app.OpenDb();
        await db.SendAsItIsAsync(id, app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
    }
}
