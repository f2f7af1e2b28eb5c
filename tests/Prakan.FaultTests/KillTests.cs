using System.Security.Cryptography;
using Prakan.FaultTests.Disk;
using Prakan.FaultTests.Ledgers;

namespace Prakan.FaultTests;

/// <summary>The machine loses its power in the middle of it: kill -9, and what was not synced is gone.</summary>
public sealed class KillTests(Town town)
{
    public static TheoryData<string, int, string> Points => Town.Long
        ? [.. from point in Enumerable.Range(1, 16) from end in new[] { FaultyDisk.KillBefore, FaultyDisk.KillAfter } select ("any", point, end)]
        : new() { { "rename", 1, FaultyDisk.KillAfter } };

    /// <summary>In a short run where most is under way; in a long one before and after each step from the first byte to the answer.</summary>
    [Theory]
    [MemberData(nameof(Points))]
    public async Task Whoever_is_told_nothing_goes_on_and_the_file_is_whole(string step, int nth, string end)
    {
        await town.ServeAsync();
        var ledger = new Ledger();
        var clerk = await Clerk.At(town, ledger, town.Drafts[0]);
        await clerk.SendAsync(20_000);
        town.Disk.Plan(step, nth, end);
        var sending = clerk.SendAsync(80_000);
        await town.FallAsync();
        Assert.Equal(Fate.Unknown, ledger.Lines.Single(line => line.Bytes == 80_000).Fate);
        await town.RecoverAsync();
        Assert.Equal(Fate.Acknowledged, (await sending).Fate);
        Assert.Empty(await new Checker(town, ledger).LookAsync());
    }

    [Fact]
    public async Task At_any_moment_with_many_senders_nothing_is_lost_that_was_told_to_be_here()
    {
        await town.ServeAsync();
        var ledger = new Ledger();
        for (var time = 0; time < (Town.Long ? 20 : 1); time++)
        {
            using var stop = new CancellationTokenSource();
            var clerks = new List<Task>();
            foreach (var report in town.Drafts) clerks.Add((await Clerk.At(town, ledger, report)).WorkAsync(400_000, stop.Token));
            await Task.Delay(RandomNumberGenerator.GetInt32(500, 2_500), TestContext.Current.CancellationToken);
            town.Kill9();
            await town.FallAsync();
            await town.RecoverAsync();
            await stop.CancelAsync();
            await Task.WhenAll(clerks);
            Assert.Empty(await new Checker(town, ledger).LookAsync());
        }
        Assert.True(ledger.Acknowledged > 8, $"Only {ledger.Acknowledged} files came.");
    }
}
