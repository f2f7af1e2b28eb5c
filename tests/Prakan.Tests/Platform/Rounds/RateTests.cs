using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Platform.Rounds;
using Prakan.Tests.House;
using Prakan.Tests.Rights;

namespace Prakan.Tests.Platform.Rounds;

/// <summary>Whatever becomes of the tree while a round is open: a rate is never above 100 %, and everybody is expected exactly once.</summary>
public sealed class RateTests(PrakanApp app) : IClassFixture<PrakanApp>
{
    private const int Walks = 12, Steps = 14;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_the_tree_changes_a_rate_stays_at_most_100_percent()
    {
        var done = 0;
        for (var seed = 1; seed <= Walks; seed++)
        {
            var walk = await BeginAsync(seed);
            for (var step = 0; step < Steps; step++)
            {
                if (await walk.StepAsync(Cancel)) done++;
                if (step % 2 == 1) Assert.Equal([], await FollowAndCheckAsync(walk));
            }
            Assert.Equal([], await FollowAndCheckAsync(walk));
            await app.ChangeAsync(walk.Round.Id, round => round.Close("จบการเดิน", app.Clock.GetUtcNow()));
        }
        Assert.True(done > Walks * Steps / 2, $"Only {done} steps could be taken.");
    }

    [Fact]
    public async Task A_clock_that_does_not_follow_is_noticed()
    {
        var noticed = 0;
        for (var seed = 101; seed <= 104; seed++)
        {
            var walk = await BeginAsync(seed);
            for (var step = 0; step < Steps; step++) await walk.StepAsync(Cancel);
            if ((await walk.FaultsAsync(Cancel)).Count > 0) noticed++;
            await app.ChangeAsync(walk.Round.Id, round => round.Close("จบการเดิน", app.Clock.GetUtcNow()));
        }
        Assert.Equal(4, noticed);
    }

    [Fact]
    public async Task A_clock_that_excuses_what_is_in_is_noticed()
    {
        var walk = await BeginAsync(201);
        await walk.SendAsync(Cancel);
        Assert.Equal([], await FollowAndCheckAsync(walk));
        await using (var db = app.OpenDb())
            await db.Obligations.Where(one => one.RoundId == walk.Round.Id && one.SentAt != null).ExecuteUpdateAsync(row => row.SetProperty(one => one.ExcusedAt, app.Clock.GetUtcNow()), Cancel);

        Assert.NotEmpty(await walk.FaultsAsync(Cancel));
        Assert.Contains("above 100 %", Listing.Of(await walk.FaultsAsync(Cancel)), StringComparison.Ordinal);
        await app.ChangeAsync(walk.Round.Id, round => round.Close("จบการเดิน", app.Clock.GetUtcNow()));
    }

    private async Task<RoundWalk> BeginAsync(int seed) =>
        new(app, await app.OpenRoundAsync(with: plan => plan with { Due = plan.Due.AddDays(400), CutOff = plan.CutOff.AddDays(400) }), seed);

    private async Task<IReadOnlyList<string>> FollowAndCheckAsync(RoundWalk walk)
    {
        await app.Services.GetRequiredService<RoundKeeping>().FollowTreeAsync(Cancel);
        return await walk.FaultsAsync(Cancel);
    }
}
