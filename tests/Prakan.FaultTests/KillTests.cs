using System.Security.Cryptography;
using Prakan.FaultTests.Disk;
using Prakan.FaultTests.Ledgers;

namespace Prakan.FaultTests;

/// <summary>The machine loses its power in the middle of it: kill -9, and what was not synced is gone.</summary>
public sealed class KillTests(Town town)
{
    private static readonly string[] Ends = [FaultyDisk.KillBefore, FaultyDisk.KillAfter];

    public static TheoryData<int, string> Points => [.. from step in Enumerable.Range(1, 14) from end in Ends select (step, end)];

    /// <summary>Before and after each step of one file, from its first byte to the answer. A short run leaves it at the test below.</summary>
    [Theory]
    [MemberData(nameof(Points))]
    public async Task Whoever_is_told_nothing_goes_on_and_the_file_is_whole(int step, string end)
    {
        Assert.SkipUnless(Town.IsLong, "PRAKAN_LONG=1 dies at every step.");
        await town.ServeAsync();
        var ledger = new Ledger();
        var clerk = await Clerk.At(town, ledger, town.Drafts[0]);
        await clerk.SendAsync(20_000);
        town.Disk.Plan("any", step, end);
        var sending = clerk.SendAsync(80_000);
        await town.FallAsync();
        Assert.Equal(Fate.Unknown, ledger.Lines.Single(line => line.Bytes == 80_000).Fate);
        await town.RecoverAsync();
        Assert.Equal(Fate.Acknowledged, (await sending).Fate);
        Assert.Empty(await new Checker(town, ledger).LookAsync());
    }

    [Fact]
    public async Task At_any_step_with_many_senders_nothing_is_lost_that_was_told_to_be_here()
    {
        await town.ServeAsync();
        var ledger = new Ledger();
        for (var time = 0; time < (Town.IsLong ? 20 : 1); time++)
        {
            using var stop = new CancellationTokenSource();
            var clerks = new List<Task>();
            foreach (var report in town.Drafts) clerks.Add((await Clerk.At(town, ledger, report)).WorkAsync(300_000, stop.Token));
            var (step, end) = (RandomNumberGenerator.GetInt32(150, 400), Ends[RandomNumberGenerator.GetInt32(2)]);
            TestContext.Current.SendDiagnosticMessage($"{end} at step {step}");
            town.Disk.Plan("any", step, end);
            await town.FallAsync();
            await town.RecoverAsync();
            await stop.CancelAsync();
            await Task.WhenAll(clerks);
            Assert.Empty(await new Checker(town, ledger).LookAsync());
        }
        Assert.True(ledger.Acknowledged > 8, $"Only {ledger.Acknowledged} files came.");
    }
}
