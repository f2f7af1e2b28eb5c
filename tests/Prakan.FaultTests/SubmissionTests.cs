using Prakan.FaultTests.Disk;
using Prakan.FaultTests.Ledgers;
using Prakan.Tests.House;

namespace Prakan.FaultTests;

/// <summary>A report is sent, and the house dies at the commit: whoever presses again gets one receipt for one submission.</summary>
public sealed class SubmissionTests(Town town)
{
    public static TheoryData<string, int> Ends => Town.IsLong ? new() { { FaultyDisk.KillBefore, 0 }, { FaultyDisk.KillAfter, 1 } } : new() { { FaultyDisk.KillAfter, 1 } };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Pressed_again_after_a_death_at_the_commit_it_is_sent_once(string end, int report)
    {
        await town.ServeAsync();
        var (ledger, id) = (new Ledger(), town.Ready[report]);
        await (await Clerk.At(town, ledger, id)).SendAsync(10_000);
        var head = await town.As(Cast.Wandee);
        var form = await head.Get($"/obligations/{id}/send");
        town.Disk.Plan("commit", 1, end);
        await Assert.ThrowsAsync<HttpRequestException>(() => head.Submit(form, new { }));
        await town.FallAsync();
        await town.RecoverAsync();

        // The same form with the same key, twice more.
        for (var time = 0; time < 2; time++) Assert.Equal(302, (int)(await head.Submit(form, new { })).Status);
        var links = (await head.Get($"/obligations/{id}")).Html.QuerySelectorAll("a[href^='/receipts/']");
        var number = Assert.Single(links.Select(link => link.GetAttribute("href")!.Split('/')[^1]).Distinct());
        ledger.Receive(id, number);
        Assert.Empty(await new Checker(town, ledger).LookAsync());
    }
}
