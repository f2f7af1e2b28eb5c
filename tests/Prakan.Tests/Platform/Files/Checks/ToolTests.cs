using Prakan.Platform.Files.Checks;
using Prakan.Shared;
using Prakan.Tests.Platform.Files.Checks.Made;

namespace Prakan.Tests.Platform.Files.Checks;

/// <summary>However a tool behaves that a file has taken over, its file gets a verdict.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly Strangers files = new();

    [Theory]
    [InlineData("kill -SEGV $$", CheckRules.Crashed)]
    [InlineData("while :; do :; done", CheckRules.TooSlow)]
    [InlineData("sleep 60", CheckRules.TooSlow)]
    [InlineData("exec >&- 2>&-; sleep 60", CheckRules.TooSlow)]
    [InlineData("yes", CheckRules.ExpandsTooFar)]
    [InlineData("perl -e '$x = q(a) x (2 << 30)'", CheckRules.ExpandsTooFar)]
    [InlineData("exec nothing-of-this-name", CheckRules.ToolMissing)]
    public async Task However_it_ends_there_is_a_rule(string script, string code)
    {
        var rule = await Assert.ThrowsAsync<RuleBroken>(async () => (await RunAsync(script)).DemandNatural());
        Assert.Equal(code, rule.Code);
    }

    [Fact]
    public async Task It_writes_no_file()
    {
        var path = files.NewPath("written");
        Assert.NotEqual(0, (await RunAsync($"echo taken over > {path}")).ExitCode);
        Assert.False(File.Exists(path) && new FileInfo(path).Length > 0);
    }

    [Fact]
    public async Task One_that_behaves_is_heard()
    {
        var (end, said) = await Tool.HearAsync(["echo", "heard"], 100, new Patience(TimeSpan.FromSeconds(5)), TestContext.Current.CancellationToken);
        Assert.Equal((0, null, "heard\n"), (end.ExitCode, end.Fate, System.Text.Encoding.UTF8.GetString(said)));
    }

    public void Dispose() => files.Dispose();

    private static async Task<ToolEnd> RunAsync(string script) =>
        (await Tool.HearAsync(["sh", "-c", script], 100_000, new Patience(TimeSpan.FromSeconds(1)), TestContext.Current.CancellationToken)).End;
}
