using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Rounds.Obligations;

/// <summary>Hundreds send around the cut-off; who is in time, late or too late is decided by each one's first byte, once.</summary>
public sealed class OnTimeTests(TestCluster cluster)
{
    [Fact]
    public async Task Around_the_cut_off_every_first_byte_falls_on_its_side_and_counts_once()
    {
        await using var rush = await Rush.PrepareAsync(cluster);
        var faults = await rush.RunAsync(_ => { });

        TestContext.Current.SendDiagnosticMessage(rush.Result);
        Assert.True(faults.Count == 0, $"{rush.Result}\n{string.Join('\n', faults)}");
    }

    [Fact]
    public async Task A_house_that_decides_when_it_gets_round_to_it_is_found()
    {
        await using var rush = await Rush.PrepareAsync(cluster);
        var faults = await rush.RunAsync(services => services.Configure<MvcOptions>(mvc => mvc.Filters.Add<DecidedWhenHandled>()));

        Assert.Contains(faults, fault => fault.Contains("came in time and was refused", StringComparison.Ordinal));
    }
}
