using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.EMes;

/// <summary>One indicator from the bureau's framework to the office's answer.</summary>
public sealed class SpineTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_indicator_is_published_reported_sent_scored_released_and_answered()
    {
        var id = await app.BeginIndicatorsAsync();
        var round = await app.LookAsync(id, one => one.RoundId);
        var (ampai, direk, busaba) = (await app.As(Cast.Ampai), await app.As(Cast.Direk), await app.As(Cast.Busaba));
        await app.FillIndicatorAsync(ampai, id, Indicating.First, score: 5);
        Assert.Equal($"/e-mes/{id}", (await ampai.SubmitIndicatorAsync(id, Indicating.First)).Location);
        Assert.Equal($"/obligations/{id}", (await direk.SendAsync(id)).Location);
        Assert.Equal(ObligationState.Sent, await app.LookAsync(id, one => one.State));

        var readers = new[] { Cast.Kamol, await app.AppointAsync(Role.CommitteeScorer, Cast.Obec) };
        foreach (var reader in readers) await app.AppointReaderAsync(busaba, round, reader);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Deal");
        await app.ScoreAsync(readers[0], id, 4, "หลักฐานครบ");
        await app.ScoreAsync(readers[1], id, 3, "ขาดภาพถ่าย");
        Assert.Contains("สำนักยังไม่ประกาศผล", (await direk.Get($"/e-mes/{id}/results")).Main, StringComparison.Ordinal);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Lock");
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Release");

        var results = (await direk.Get($"/e-mes/{id}/results")).Main;
        Assert.Contains("3.5", results, StringComparison.Ordinal);
        Assert.Contains("ขาดภาพถ่าย", results, StringComparison.Ordinal);
        await direk.Submit($"/e-mes/{id}/results/k1", new { Answer = "ส่งภาพเพิ่มทางหนังสือแล้ว" });
        await using var db = app.OpenDb();
        Assert.Equal("ส่งภาพเพิ่มทางหนังสือแล้ว", (await db.Evaluations.SingleAsync(one => one.ObligationId == id, Cancel)).Answer);
    }
}
