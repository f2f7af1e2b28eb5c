using System.Net;
using System.Net.Sockets;

namespace Prakan.FaultTests.Lines;

/// <summary>A line to the house that breaks after so many bytes of a request's body, as one that was hung up or as one that was torn.</summary>
internal sealed class CuttingLine : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(150);
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly int house;

    public CuttingLine(int house)
    {
        this.house = house;
        door.Start();
        _ = TakeAsync();
    }

    public int Port => ((IPEndPoint)door.LocalEndpoint).Port;
    public long BreaksAfter { get; set; }
    public bool IsTorn { get; set; }

    /// <summary>How much of the last body was passed on.</summary>
    public long Passed { get; private set; }

    /// <summary>Ends when the house, too, has hung up.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    public void Dispose() => door.Dispose();

    private async Task TakeAsync()
    {
        try
        {
            while (true) Ended = CarryAsync(await door.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Nobody calls any more.
        }
    }

    private async Task CarryAsync(TcpClient caller)
    {
        using var near = caller;
        using var far = new TcpClient { NoDelay = true };
        await far.ConnectAsync(IPAddress.Loopback, house);
        var there = far.GetStream();
        await PassAsync(near.GetStream(), there);
        if (IsTorn)
        {
            far.LingerState = new LingerOption(enable: true, seconds: 0);
            return;
        }
        // Before it is hung up there is silence for a moment; then the other may come to its end.
        await Task.Delay(Silence);
        far.Client.Shutdown(SocketShutdown.Send);
        try
        {
            await there.CopyToAsync(Stream.Null);
        }
        catch (IOException)
        {
            // It did not wait for us.
        }
    }

    /// <summary>The head as it is, and of the body what is allowed.</summary>
    private async Task PassAsync(NetworkStream near, NetworkStream far)
    {
        var (buffer, head, body) = (new byte[16 << 10], new List<byte>(), 0L);
        while (await near.ReadAsync(buffer) is > 0 and var count)
        {
            var start = 0;
            if (head.Count < 4 || !head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray()))
            {
                while (start < count && !(head.Count >= 4 && head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray()))) head.Add(buffer[start++]);
                await far.WriteAsync(buffer.AsMemory(0, start));
            }
            var part = (int)Math.Min(count - start, BreaksAfter - body);
            await far.WriteAsync(buffer.AsMemory(start, part));
            Passed = body += part;
            if (body == BreaksAfter) return;
        }
    }
}
