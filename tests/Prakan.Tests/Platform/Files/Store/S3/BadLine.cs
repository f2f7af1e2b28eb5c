using System.Net;
using System.Net.Sockets;

namespace Prakan.Tests.Platform.Files.Store.S3;

/// <summary>A line to the store that goes bad when a test says so.</summary>
public sealed class BadLine : IAsyncDisposable
{
    private readonly TcpListener door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly int behind;
    private readonly Task opening;
    private volatile LineFault fault;

    public BadLine(int behind)
    {
        this.behind = behind;
        door.Start();
        opening = OpenAsync();
    }

    public int Port => ((IPEndPoint)door.LocalEndpoint).Port;

    public LineFault Fault
    {
        get => fault;
        set => fault = value;
    }

    /// <summary>How many lines were opened: a test that never came by proves nothing.</summary>
    public int Opened { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        door.Stop();
        await opening;
        over.Dispose();
    }

    private async Task OpenAsync()
    {
        try
        {
            while (true)
            {
                var client = await door.AcceptSocketAsync(over.Token);
                Opened++;
                _ = ServeAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var from = client;
        using var to = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var end = CancellationTokenSource.CreateLinkedTokenSource(over.Token);
        client.NoDelay = true;
        try
        {
            if (Fault == LineFault.Refuses) return;
            await to.ConnectAsync(IPAddress.Loopback, behind, end.Token);
            var talk = new BadTalk(() => Fault, client, to);
            await Task.WhenAny(talk.SendAsync(end.Token), talk.AnswerAsync(end.Token));
        }
        catch (Exception broken) when (broken is SocketException or OperationCanceledException or IOException)
        {
            // A line that breaks is what this is for.
        }
        finally
        {
            await end.CancelAsync();
        }
    }
}
