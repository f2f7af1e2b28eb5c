using System.Diagnostics;
using Prakan.FaultTests.Ledgers;

namespace Prakan.FaultTests;

/// <summary>PostgreSQL dies under the house, all of it or one of its servants, while files come.</summary>
public sealed class DatabaseTests(Town town)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Senders_go_on_and_nothing_is_lost_that_was_told_to_be_here()
    {
        await town.ServeAsync();
        var ledger = new Ledger();
        using var stop = new CancellationTokenSource();
        var clerks = new List<Task>();
        foreach (var report in town.Drafts.Take(2)) clerks.Add((await Clerk.At(town, ledger, report)).WorkAsync(100_000, stop.Token));
        await Task.Delay(700, TestContext.Current.CancellationToken);
        using (var postgres = town.Running.Postgres())
        {
            using (var servant = Process.GetProcessById(ServantOf(postgres.Id))) servant.Kill();
            await Task.Delay(1_000, TestContext.Current.CancellationToken);
        }
        using (var postgres = town.Running.Postgres()) postgres.Kill();
        var before = ledger.Acknowledged;
        var watch = Stopwatch.StartNew();
        while (ledger.Acknowledged < before + 8) await Task.Delay(100, new CancellationTokenSource(Patience).Token);
        Assert.True(watch.Elapsed < Patience, $"Files came again only after {watch.Elapsed}.");
        await stop.CancelAsync();
        await Task.WhenAll(clerks);
        await town.DemandReadyAsync();
        Assert.All(ledger.Lines, line => Assert.Equal(Fate.Acknowledged, line.Fate));
        Assert.Empty(await new Checker(town, ledger).LookAsync());
    }

    /// <summary>Of those that serve a session.</summary>
    private static int ServantOf(int postmaster) => Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)).Select(int.Parse!)
        .First(id => File.Exists($"/proc/{id}/stat") && File.ReadAllText($"/proc/{id}/stat").Split(' ')[3] == $"{postmaster}" && File.ReadAllText($"/proc/{id}/cmdline").Contains("prakan_app", StringComparison.Ordinal));
}
