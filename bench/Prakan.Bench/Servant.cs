using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Prakan.Data;

namespace Prakan.Bench;

/// <summary>A server of ours in a process of its own, on a free port, stopped when done.</summary>
internal sealed class Servant : IAsyncDisposable
{
    private static readonly string Executable = typeof(PrakanDb).Assembly.Location;
    private readonly Process server;

    private Servant(Process server, int port) => (this.server, Port) = (server, port);

    public int Port { get; }
    public int Id => server.Id;

    public static Task<Servant> HelloAsync() => StartAsync(typeof(Servant).Assembly.Location, port => ["hello", $"{port}"]);

    public static Task<Servant> SinkAsync(string folder) => StartAsync(typeof(Servant).Assembly.Location, port => ["sink", $"{port}", folder]);

    public static Task<Servant> PrakanAsync(string data, params string[] more) =>
        StartAsync(Executable, port => ["serve", "--data", data, "--port", $"{port}", .. more]);

    public static async Task RunPrakanAsync(params string[] command)
    {
        using var process = Process.Start("dotnet", [Executable, .. command]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", $"{server.Id}"])) await stop.WaitForExitAsync();
        await server.WaitForExitAsync();
        server.Dispose();
    }

    private const int LinesOfComplaint = 12;
    private static int complaint;

    private static async Task<Servant> StartAsync(string assembly, Func<int, string[]> arguments)
    {
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("dotnet", [assembly, .. arguments(port)]) { RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, line) => Complain(line.Data);
        process.BeginOutputReadLine();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(50))
        {
            if (process.HasExited) throw new InvalidOperationException("The server ended before it served.");
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return new Servant(process, port);
            }
            catch (SocketException)
            {
                // Not listening yet.
            }
        }
        throw new TimeoutException("The server did not begin to serve.");
    }

    /// <summary>What the server says is wrong is said here too.</summary>
    private static void Complain(string? line)
    {
        if (line is ['f', 'a', 'i', 'l', ..] or ['c', 'r', 'i', 't', ..]) complaint = LinesOfComplaint;
        if (complaint-- > 0) Console.Error.WriteLine(line);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
