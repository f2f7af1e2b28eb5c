using System.Net.Sockets;

namespace Prakan.FaultTests.Lines;

/// <summary>Takes every call of a scanner, and says nothing.</summary>
internal sealed class HangingScanner : IDisposable
{
    private readonly Socket door = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Socket> callers = [];
    private readonly string path;

    public HangingScanner(string path)
    {
        this.path = path;
        door.Bind(new UnixDomainSocketEndPoint(path));
        door.Listen();
        _ = TakeAsync();
    }

    /// <summary>Somebody waits for its word.</summary>
    public Task Asked => asked.Task;

    public void Dispose()
    {
        door.Dispose();
        foreach (var caller in callers) caller.Dispose();
        File.Delete(path);
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                callers.Add(await door.AcceptAsync());
                asked.TrySetResult();
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // It is gone.
        }
    }
}
