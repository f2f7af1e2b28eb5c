using System.Net;
using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Systems.EMes.Evaluations;
using Prakan.Tests.House;
using Prakan.Tests.Platform.Rounds;
using Prakan.Tests.Platform.Rounds.Obligations;

namespace Prakan.Tests.Systems.EMes;

/// <summary>The bureau approves and releases an office's report when every score of it is locked, and says which are not.</summary>
public sealed class ReleaseTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_not_approved_while_a_score_is_open_and_the_sentence_says_which()
    {
        var (id, round) = await SentAsync();
        var busaba = await app.As(Cast.Busaba);
        await busaba.DecideAsync(id, "k1");
        var page = await busaba.Get($"/obligations/{id}/review");
        Assert.Contains("ยังไม่ล็อกคะแนนตัวชี้วัด 6ก", page.Main, StringComparison.Ordinal);
        var refused = await busaba.Submit(page, new { Version = "1" }, "เห็นชอบ");
        Assert.Contains("ยังเห็นชอบไม่ได้ ยังไม่ล็อกคะแนนตัวชี้วัด 6ก", refused.Main, StringComparison.Ordinal);
        Assert.Equal(ObligationState.Sent, await app.LookAsync(id, one => one.State));
        Assert.Contains("ยังเห็นชอบไม่ได้ ยังไม่ล็อกคะแนนตัวชี้วัด 6ก", (await busaba.Submit(await busaba.Get($"/rounds/{round}/reports/approve?All=true&Show=Mine"), new { All = "true" }, "เห็นชอบ")).Main, StringComparison.Ordinal);

        await busaba.DecideAsync(id, "k2");
        Assert.Equal(HttpStatusCode.Redirect, (await busaba.Submit($"/obligations/{id}/review", new { Version = "1" }, "เห็นชอบ")).Status);
        Assert.Equal(ObligationState.Approved, await app.LookAsync(id, one => one.State));
    }

    [Fact]
    public async Task An_English_reader_is_told_the_same_in_English()
    {
        var (id, _) = await SentAsync();
        var busaba = await app.As(Cast.Busaba);
        var page = await busaba.Get($"/obligations/{id}/review");
        busaba.Cookies[Prakan.Shared.Language.Say.Cookie] = "en";

        Assert.Contains("This cannot be approved yet: The scores of indicators 1, 6ก are not locked yet", (await busaba.Submit(page, new { Version = "1" }, "เห็นชอบ")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_offices_the_one_with_an_open_score_waits()
    {
        var other = await app.FoundOfficeAsync(OrganisationKind.PrimaryAreaOffice, "สพป.น้ำริน เขต 2");
        var (half, round) = await SentAsync();
        var whole = await app.ObligationOfAsync(await RoundAsync(round), other);
        await app.SendAsItIsAsync(whole);
        var (busaba, direk) = (await app.As(Cast.Busaba), await app.As(Cast.Direk));
        await busaba.DecideAsync(half, "k1");
        var refused = await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Release");
        Assert.Contains($"ยังประกาศผลไม่ได้ {Cast.NamRinArea.Name} ยังไม่ล็อกคะแนนตัวชี้วัด 6ก", refused.Main, StringComparison.Ordinal);
        foreach (var key in new[] { "k1", "k2" }) await busaba.DecideAsync(whole, key);
        Assert.Equal(HttpStatusCode.Redirect, (await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Release")).Status);

        Assert.Equal([EvaluationState.Released, EvaluationState.Released], await StatesAsync(whole));
        Assert.Equal([EvaluationState.Locked], await StatesAsync(half));
        Assert.Contains("ประกาศไม่ได้ ยังไม่ล็อกคะแนนตัวชี้วัด 6ก", (await busaba.Get($"/e-mes/rounds/{round}/evaluation")).Main, StringComparison.Ordinal);
        Assert.Contains("สำนักยังไม่ประกาศผล", (await direk.Get($"/e-mes/{half}/results")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_is_released_the_bureau_is_asked_and_told_how_many_offices_it_reaches()
    {
        var (id, round) = await SentAsync();
        var busaba = await app.As(Cast.Busaba);
        await busaba.DecideAsync(id, "k1");
        Assert.Null((await busaba.Get($"/e-mes/rounds/{round}/evaluation")).Html.QuerySelector("main .confirm"));
        await busaba.DecideAsync(id, "k2");
        Assert.Contains("ผลของ 1 สำนักงาน", (await busaba.Get($"/e-mes/rounds/{round}/evaluation")).Html.QuerySelector("main .confirm")!.TextContent, StringComparison.Ordinal);
        await busaba.PostHandlerAsync($"/e-mes/rounds/{round}/evaluation", "Release");

        Assert.Null((await busaba.Get($"/e-mes/rounds/{round}/evaluation")).Html.QuerySelector("main .confirm"));
    }

    /// <summary>The report of Nam Rin's area office on two indicators.</summary>
    private async Task<(long Id, int Round)> SentAsync()
    {
        var id = await app.BeginIndicatorsAsync(Indicating.First, Indicating.Primary);
        await app.SendAsItIsAsync(id);
        return (id, await app.LookAsync(id, one => one.RoundId));
    }

    private async Task<Prakan.Platform.Rounds.Round> RoundAsync(int id)
    {
        await using var db = app.OpenDb();
        return (await db.Rounds.FindAsync([id], Cancel))!;
    }

    private async Task<IReadOnlyList<EvaluationState>> StatesAsync(long id)
    {
        await using var db = app.OpenDb();
        return await db.Evaluations.Where(one => one.ObligationId == id).Select(one => one.State).ToListAsync(Cancel);
    }
}
