using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Notices;

namespace Prakan.Tests.House;

/// <summary>The executable in a process of its own on a data folder, so that it can be killed.</summary>
public sealed class RunningPrakan : IDisposable
{
    private readonly Process prakan;
    private readonly string data;

    private RunningPrakan(Process prakan, string data, int port) => (this.prakan, this.data, Port) = (prakan, data, port);

    public int Port { get; }
    public int Id => prakan.Id;
    public bool IsUp => !prakan.HasExited;

    public static async Task<RunningPrakan> StartAsync(string data, int? port = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var door = port ?? FreePort();
        var running = new RunningPrakan(Launch(data, door, environment), data, door);
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromMinutes(3); await Task.Delay(50))
        {
            if (running.prakan.HasExited) throw new InvalidOperationException($"Prakan ended with {running.prakan.ExitCode}.");
            try
            {
                if ((await client.GetAsync($"http://localhost:{door}/healthz")).IsSuccessStatusCode) return running;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new TimeoutException("Prakan did not begin to serve.");
    }

    /// <summary>Starts it where it cannot start, and returns how it ended and what it said.</summary>
    public static async Task<(int Code, string Said)> FailAsync(string data, int? port = null)
    {
        using var process = Launch(data, port ?? FreePort());
        var said = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said);
    }

    public string ConnectionString => Cluster.Join(new DataFolder(data)).ConnectionString;

    public PrakanDb OpenDb() => new SystemDb(NpgsqlDataSource.Create(ConnectionString), TimeProvider.System).Open();

    public async Task WriteAsync(string subject)
    {
        await using var db = OpenDb();
        db.Add(new Mail("nobody@example.org", subject, "", DateTimeOffset.UtcNow));
        await db.SaveChangesAsync();
    }

    public async Task<List<string>> ReadAsync()
    {
        await using var db = OpenDb();
        return await db.Mails.OrderBy(mail => mail.WrittenAt).Select(mail => mail.Subject).ToListAsync();
    }

    public Process Postgres() =>
        Process.GetProcessById(int.Parse(File.ReadLines(Path.Combine(data, "db", "postmaster.pid")).First(), CultureInfo.InvariantCulture));

    public void Kill9() => prakan.Kill();

    public Task WaitForEndAsync(TimeSpan patience) => prakan.WaitForExitAsync().WaitAsync(patience);

    public async Task StopAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", $"{prakan.Id}"])) await stop.WaitForExitAsync();
        await prakan.WaitForExitAsync();
    }

    public void Dispose() => prakan.Dispose();

    public static int FreePort()
    {
        using var probe = new TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static Process Launch(string data, int port, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PrakanDb).Assembly.Location, "serve", "--data", data, "--port", $"{port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
