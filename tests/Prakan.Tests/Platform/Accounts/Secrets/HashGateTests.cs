using Prakan.Platform.Accounts.Secrets;

namespace Prakan.Tests.Platform.Accounts.Secrets;

public sealed class HashGateTests : IDisposable
{
    private readonly HashGate gate = new();
    private int running;
    private int most;

    public void Dispose() => gate.Dispose();

    [Fact]
    public async Task Two_run_at_a_time_and_never_three()
    {
        var waiting = Enumerable.Range(0, 12).Select(_ => gate.RunAsync(Count, TestContext.Current.CancellationToken));
        var blocking = Enumerable.Range(0, 12).Select(_ => OnItsOwnThread(() => gate.Run(Count)));

        await Task.WhenAll([.. waiting, .. blocking]);

        Assert.Equal(2, most);
        Assert.Equal(24, gate.Hashes);
    }

    [Fact]
    public async Task Who_leaves_the_queue_is_not_hashed_and_takes_no_place()
    {
        using var open = new ManualResetEventSlim();
        using var leaving = new CancellationTokenSource();
        var inside = Enumerable.Range(0, 2).Select(_ => gate.RunAsync(() => { open.Wait(); return 0; })).ToList();
        var queued = gate.RunAsync(() => 0, leaving.Token);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        open.Set();
        await Task.WhenAll(inside);

        Assert.Equal(2, gate.Hashes);
        await gate.RunAsync(() => 0, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_hash_that_fails_gives_its_place_back()
    {
        for (var i = 0; i < 3; i++)
            await Assert.ThrowsAsync<InvalidDataException>(() => gate.RunAsync<int>(() => throw new InvalidDataException(), TestContext.Current.CancellationToken));

        Assert.Equal(1, await gate.RunAsync(() => 1, TestContext.Current.CancellationToken));
    }

    private static Task<int> OnItsOwnThread(Func<int> work) => Task.Factory.StartNew(
        work, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private int Count()
    {
        var now = Interlocked.Increment(ref running);
        RememberTheMost(now);
        Thread.Sleep(20);
        return Interlocked.Decrement(ref running);
    }

    private void RememberTheMost(int seen)
    {
        for (var before = most; before < seen; before = most)
            Interlocked.CompareExchange(ref most, seen, before);
    }
}
