using System.Text;
using Prakan.Platform.Documents;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Tests.Platform.Documents;

public class ChildProcessTests
{
    [Theory]
    [InlineData("kill -SEGV $$", DocumentRules.Crashed)]
    [InlineData("exit 0", DocumentRules.Crashed)]
    [InlineData("echo no frame at all", DocumentRules.Crashed)]
    [InlineData("printf '\\377\\377\\377\\177'", DocumentRules.Crashed)]
    [InlineData("printf '\\003\\000\\000\\000R\\001\\011'", DocumentRules.Crashed)]
    [InlineData("printf '\\004\\000\\000\\000F\\001x\\000'", DocumentRules.Crashed)]
    [InlineData("echo Out of memory. >&2; exit 134", DocumentRules.TooHeavy)]
    [InlineData("while :; do :; done", DocumentRules.TooSlow)]
    [InlineData("sleep 60", DocumentRules.TooSlow)]
    public async Task However_a_child_ends_its_file_gets_a_verdict(string script, string code)
    {
        await using var child = await Start(script);
        var rows = new SheetFrameReader(child, new(child, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)));
        var rule = await Assert.ThrowsAsync<RuleBroken>(async () => await rows.NextAsync(TestContext.Current.CancellationToken));
        Assert.Equal(code, rule.Code);
    }

    [Fact]
    public async Task It_knows_no_secret_and_reaches_no_network()
    {
        Environment.SetEnvironmentVariable("PRAKAN_TEST_SECRET", "canary");
        Assert.SkipWhen(await Says("unshare --map-root-user --net true && echo may") != "may", "this machine forbids unshare");
        Assert.DoesNotContain("canary", await Says("env"), StringComparison.Ordinal);
        Assert.Equal("lo", await Says("tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '"));
    }

    [Fact]
    public async Task A_slow_caller_is_not_the_childs_fault()
    {
        await using var child = await Start("echo one; sleep 0.3; echo two");
        var output = new PatientStream(child, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        var buffer = new byte[100];
        Assert.Equal(4, await output.ReadAsync(buffer, TestContext.Current.CancellationToken));
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.Equal(4, await output.ReadAsync(buffer, TestContext.Current.CancellationToken));
        Assert.False(output.RanOut);
    }

    [Fact]
    public async Task A_third_waits_until_one_of_two_has_ended()
    {
        var first = await Start("sleep 60");
        await using var second = await Start("sleep 60");
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Start("true", soon.Token));
        await first.DisposeAsync();
        await using var third = await Start("true");
        Assert.Equal(0, (await third.EndAsync()).ExitCode);
    }

    private static Task<ChildProcess> Start(string script, CancellationToken? cancel = null) => ChildProcess.StartAsync(
        ["sh", "-c", script], cpuSeconds: 1, new Dictionary<string, string>(StringComparer.Ordinal), cancel ?? TestContext.Current.CancellationToken);

    private static async Task<string> Says(string script)
    {
        await using var child = await Start(script);
        using var output = new StreamReader(child.Output, Encoding.UTF8);
        return (await output.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim();
    }
}
