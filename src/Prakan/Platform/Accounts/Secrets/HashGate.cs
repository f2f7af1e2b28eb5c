namespace Prakan.Platform.Accounts.Secrets;

/// <summary>Lets two hashes run at a time: each takes 19 MiB and a core, and sign-in must not starve the pages.</summary>
public sealed class HashGate : IDisposable
{
    private readonly SemaphoreSlim places = new(2);
    private long hashes;

    /// <summary>How many hashes were let through since the start.</summary>
    public long Hashes => Interlocked.Read(ref hashes);

    public async Task<T> RunAsync<T>(Func<T> hash, CancellationToken cancellation = default)
    {
        await places.WaitAsync(cancellation);
        try
        {
            Interlocked.Increment(ref hashes);
            return await Task.Run(hash, CancellationToken.None);
        }
        finally
        {
            places.Release();
        }
    }

    public T Run<T>(Func<T> hash)
    {
        places.Wait();
        try
        {
            Interlocked.Increment(ref hashes);
            return hash();
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}
