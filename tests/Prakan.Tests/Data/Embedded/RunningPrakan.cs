using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Prakan.Data;
using Prakan.Data.Embedded;
using Prakan.Platform.Notices;

namespace Prakan.Tests.Data.Embedded;

/// <summary>The executable in a process of its own on a data folder, so that it can be killed.</summary>
internal sealed class RunningPrakan : IDisposable
{
    private readonly Process prakan;
    private readonly string data;

    private RunningPrakan(Process prakan, string data) => (this.prakan, this.data) = (prakan, data);

    public static async Task<RunningPrakan> StartAsync(string data)
    {
        var port = FreePort();
        var running = new RunningPrakan(Launch(data, port), data);
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(50))
        {
            if (running.prakan.HasExited) throw new InvalidOperationException($"Prakan ended with {running.prakan.ExitCode}.");
            try
            {
                if ((await client.GetAsync($"http://localhost:{port}/healthz")).IsSuccessStatusCode) return running;
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

    public PrakanDb OpenDb() => new SystemDb(NpgsqlDataSource.Create(Cluster.Join(new DataFolder(data)).ConnectionString), TimeProvider.System).Open();

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

    private static Process Launch(string data, int port)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(PrakanDb).Assembly.Location, "serve", "--data", data, "--port", $"{port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
