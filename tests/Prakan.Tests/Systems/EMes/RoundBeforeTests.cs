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
            await app.SendAsItIsAsync(id);
            await busaba.DecideAsync(id, "k1", score);
            await busaba.PostHandlerAsync($"/e-mes/rounds/{await app.LookAsync(id, one => one.RoundId)}/evaluation", "Release");
        }

        Assert.Equal("+3 (2)", (await direk.Get($"/e-mes/{now}/results")).Html.QuerySelector("td[data-label='เทียบรอบก่อน']")!.TextContent);
        Assert.Equal("–", (await direk.Get($"/e-mes/{before}/results")).Html.QuerySelector("td[data-label='เทียบรอบก่อน']")!.TextContent);
    }
}
