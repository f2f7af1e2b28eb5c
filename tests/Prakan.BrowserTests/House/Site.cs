using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Prakan.BrowserTests.House.Site))]

namespace Prakan.BrowserTests.House;

/// <summary>The executable itself, as ./run starts it, with the village in it, and one real browser.</summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("prakan-");
    private Process server = null!;
    private IPlaywright playwright = null!;

    public string Address { get; private set; } = "";
    public string Folder => folder.FullName;
    public IBrowser Browser { get; private set; } = null!;
    public IReadOnlyDictionary<string, DemoAccount> Accounts { get; private set; } = new Dictionary<string, DemoAccount>();

    public async ValueTask InitializeAsync()
    {
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
        Address = $"http://localhost:{FreePort()}";
        server = Process.Start(new ProcessStartInfo("dotnet",
            [typeof(Program).Assembly.Location, "serve", "--data", folder.FullName, "--port", new Uri(Address).Port.ToString(), "--demo", "village"])
        {
            RedirectStandardOutput = true,
        })!;
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        await WaitUntilServingAsync();
        var accounts = JsonSerializer.Deserialize<DemoAccount[]>(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "demo-accounts.json")), JsonSerializerOptions.Web)!;
        Accounts = accounts.ToDictionary(account => account.UserName);

        // What waits to be saved is tried again after five seconds.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        using (var stop = Process.Start("kill", ["-TERM", server.Id.ToString()])) await stop.WaitForExitAsync();
        await server.WaitForExitAsync();
        server.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task WaitUntilServingAsync()
    {
        using var client = new HttpClient();
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(4); await Task.Delay(100))
        {
            if (server.HasExited) throw new InvalidOperationException($"The server stopped with {server.ExitCode}.");
            try
            {
                if ((await client.GetAsync(Address + "/healthz")).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new TimeoutException("The server did not begin to serve.");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

public sealed record DemoAccount(string Role, string UserName, string Password, string Organisation);
