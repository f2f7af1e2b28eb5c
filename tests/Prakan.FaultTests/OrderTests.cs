using Prakan.FaultTests.Ledgers;

namespace Prakan.FaultTests;

/// <summary>The order in which a file is written, as the disk and the database saw it.</summary>
public sealed class OrderTests(Town town)
{
    [Fact]
    public async Task Bytes_are_synced_then_named_then_the_name_is_synced_then_committed_then_told()
    {
        await town.ServeAsync();
        town.Disk.Forget();
        var line = await (await Clerk.At(town, new Ledger(), town.Drafts[0])).SendAsync(60_000);
        // The answer is written down a moment after it is heard.
        for (var time = 0; time < 600 && town.Disk.Steps[^1].Name != "answer"; time++) await Task.Delay(50, TestContext.Current.CancellationToken);
        var steps = town.Disk.Steps;
        var place = Path.Combine(town.Files, line.Sha256[..2], line.Sha256[2..4], line.Sha256);

        var named = steps.Single(step => step.Name == "rename" && step.More == place);
        Assert.Equal(
            ["write", "sync", "rename", "sync-folder", "commit", "answer"],
            steps.Where(step => step.Path == named.Path || (step.Name == "sync-folder" && step.Path == Path.GetDirectoryName(place)) || step.Name is "commit" or "answer")
                .Select(step => step.Name).Where(name => name is not ("cut" or "unlink")).Aggregate(new List<string>(), Once).SkipWhile(name => name != "write"));
        // Folders that are new were named safely before anything was put into them.
        foreach (var made in steps.Where(step => step.Name == "mkdir"))
            Assert.Contains(steps.SkipWhile(step => step != made).TakeWhile(step => step != named), step => step.Name == "sync-folder" && step.Path == Path.GetDirectoryName(made.Path));
    }

    private static List<string> Once(List<string> names, string next)
    {
        if (names.LastOrDefault() != next) names.Add(next);
        return names;
    }
}
