using System.Net;
using Prakan.FaultTests.Disk;
using Prakan.FaultTests.Ledgers;
using Prakan.Tests.House;

namespace Prakan.FaultTests;

/// <summary>One step on the disk fails: what was being sent is refused in words, and nothing of it is there.</summary>
public sealed class DiskFaultTests(Town town)
{
    private static readonly string[] Steps = ["write", "cut", "sync", "mkdir", "rename", "sync-folder"];

    public static TheoryData<string, int> Full => [.. from step in Steps from error in new[] { FaultyDisk.NoSpace, FaultyDisk.OverQuota } select (step, error)];

    public static TheoryData<string> Broken => Town.IsLong ? [.. Steps] : ["sync"];

    [Theory]
    [MemberData(nameof(Full))]
    public async Task A_disk_that_is_full_refuses_and_takes_the_rest_once_there_is_room(string step, int error)
    {
        await town.ServeAsync();
        var ledger = new Ledger();
        var clerk = await Clerk.At(town, ledger, town.Drafts[0]);
        town.Disk.Plan(step, 0, $"{error}");
        var refused = await clerk.SendAsync(30_000);
        Assert.Equal((Fate.Refused, "507 file.disk-full"), (refused.Fate, refused.Why));
        Assert.Equal("ok", (await (await town.As(Cast.Somsri)).Get("/healthz")).Text);
        await Reading.DemandAsync(town);
        Assert.Empty(await new Checker(town, ledger).LookAsync());

        town.Disk.Heal();
        Assert.Equal(Fate.Acknowledged, (await clerk.SendAsync(30_000)).Fate);
        Assert.Empty(await new Checker(town, ledger).LookAsync());
    }

    [Theory]
    [InlineData(FaultyDisk.NoSpace)]
    [InlineData(FaultyDisk.OverQuota)]
    public async Task A_form_is_refused_the_same_way(int error)
    {
        await town.ServeAsync();
        var ledger = new Ledger();
        var clerk = await Clerk.At(town, ledger, town.Drafts[1]);
        town.Disk.Plan("sync", 1, $"{error}");
        Assert.Equal(Fate.Refused, (await clerk.FillInAsync(30_000)).Fate);
        Assert.Equal(Fate.Acknowledged, (await clerk.FillInAsync(30_000)).Fate);
        Assert.Empty(await new Checker(town, ledger).LookAsync());
    }

    /// <summary>What came before it is committed and cannot be undone; whoever sent it is told so.</summary>
    [Fact]
    public async Task A_latch_that_cannot_be_taken_away_stops_nobody()
    {
        await town.ServeAsync();
        var ledger = new Ledger();
        var clerk = await Clerk.At(town, ledger, town.Drafts[1]);
        town.Disk.Plan("unlink", 0, $"{FaultyDisk.Io}");
        Assert.Equal(Fate.Acknowledged, (await clerk.SendAsync(30_000)).Fate);
        Assert.Equal(Fate.Acknowledged, (await clerk.FillInAsync(30_000)).Fate);
        town.Disk.Heal();
        Assert.Empty(await new Checker(town, ledger).LookAsync());
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_disk_that_is_broken_is_not_trusted_again_until_the_node_is_started_anew(string step)
    {
        await town.ServeAsync();
        var ledger = new Ledger();
        var clerk = await Clerk.At(town, ledger, town.Drafts[0]);
        town.Disk.Plan(step, 1, $"{FaultyDisk.Io}");
        var refused = await clerk.SendAsync(30_000);
        Assert.Equal((Fate.Refused, "503 file.disk-broken"), (refused.Fate, refused.Why));

        // The step would go well now; nobody believes it.
        Assert.Equal(Fate.Refused, (await clerk.SendAsync(30_000)).Fate);
        Assert.Equal(Fate.Refused, (await clerk.FillInAsync(30_000)).Fate);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await (await town.As(Cast.Somsri)).Get("/healthz")).Status);
        await Reading.DemandAsync(town);
        town.Kill9();
        await town.FallAsync();
        await town.RecoverAsync();
        Assert.Equal(Fate.Acknowledged, (await clerk.SendAsync(30_000)).Fate);
        Assert.Empty(await new Checker(town, ledger).LookAsync());
    }
}
