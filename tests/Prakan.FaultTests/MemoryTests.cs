using System.Net;
using System.Net.Sockets;
using Prakan.FaultTests.Lines;

namespace Prakan.FaultTests;

/// <summary>What an upload that is under way holds in memory, managed or not, as the system counts it.</summary>
public sealed class MemoryTests(Town town)
{
    private const int Many = 200, Waves = 4, Bytes = 1 << 20, Part = 600_000;
    private const long Allowed = 256 << 10;

    [Fact]
    public async Task An_upload_holds_less_than_a_quarter_of_a_megabyte()
    {
        Assert.SkipUnless(Town.IsLong, "PRAKAN_LONG=1 weighs uploads; on a busy machine what waits for its turn is weighed too.");
        await town.ServeAsync();
        var each = await EachAsync(await Crowd.GatherAsync(town, Waves * Many, Bytes), town.Port, town.ProcessId);
        TestContext.Current.SendDiagnosticMessage($"An upload under way holds {each / 1024:N0} KiB.");
        Assert.True(each < Allowed, $"An upload holds {each / 1024:N0} KiB.");
    }

    [Fact]
    public async Task A_house_that_keeps_in_memory_what_comes_would_be_seen()
    {
        await town.ServeAsync();
        using var door = new TcpListener(IPAddress.Loopback, 0);
        door.Start();
        using var stop = new CancellationTokenSource();
        var greedy = KeepAsync(door, stop.Token);
        var crowd = new Crowd();
        crowd.Heads.AddRange(Enumerable.Repeat("PATCH /uploads/1 HTTP/1.1\r\n\r\n", Waves * Many));
        Assert.True(await EachAsync(crowd, ((IPEndPoint)door.LocalEndpoint).Port, Environment.ProcessId) > Allowed);
        await stop.CancelAsync();
        Assert.NotEmpty(await greedy);
    }

    /// <summary>What each more holds beside two hundred, while bytes still come: the first pay for what the runtime compiles and sets aside once.</summary>
    private static async Task<long> EachAsync(Crowd crowd, int port, int process)
    {
        var lines = new List<TcpClient>();
        var (first, last) = (0L, 0L);
        for (var wave = 0; wave < Waves; wave++)
        {
            last = await MostAsync(crowd, port, process, lines);
            if (wave == 0) first = last;
            crowd.Heads.RemoveRange(0, Many);
        }
        foreach (var line in lines) line.Dispose();
        return (last - first) / (Many * (Waves - 1));
    }

    private static async Task<long> MostAsync(Crowd crowd, int port, int process, List<TcpClient> lines)
    {
        lines.AddRange(await crowd.CallAsync(port, Many, new byte[Part]));
        var most = Resident(process);
        for (var time = 0; time < 20; time++)
        {
            foreach (var line in lines) await line.GetStream().WriteAsync(new byte[5_000]);
            await Task.Delay(50);
            most = Math.Max(most, Resident(process));
        }
        return most;
    }

    private static long Resident(int process) =>
        long.Parse(File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) * 1024;

    private static async Task<List<MemoryStream>> KeepAsync(TcpListener door, CancellationToken stop)
    {
        var kept = new List<MemoryStream>();
        try
        {
            while (true)
            {
                var line = await door.AcceptTcpClientAsync(stop);
                kept.Add(new MemoryStream());
                _ = line.GetStream().CopyToAsync(kept[^1], stop);
            }
        }
        catch (OperationCanceledException)
        {
            return kept;
        }
    }
}
