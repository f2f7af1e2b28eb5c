using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Prakan.Tests.HouseRules;

namespace Prakan.Tests.Platform.Notices;

/// <summary>A real SMTP server on loopback, which can be stopped and started again.</summary>
public sealed class Relay : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly ConcurrentQueue<TakenLetter> taken = [];
    private Process? process;

    public Relay()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Port = ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public int Port { get; }
    public IReadOnlyList<TakenLetter> Taken => [.. taken];

    public async Task StartAsync()
    {
        var script = Path.Combine(SourceTree.Root, "tests/Prakan.Tests/Platform/Notices/relay.py");
        process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, Port.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        _ = ListenAsync(process.StandardOutput);
    }

    public void Stop()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    /// <summary>What the relay has written down reaches us a moment after its answer.</summary>
    public async Task<TakenLetter> LetterToAsync(string address)
    {
        for (var tries = 0; tries < 1_500; tries++, await Task.Delay(20))
            if (taken.FirstOrDefault(one => one.To == address) is { } letter) return letter;
        throw new InvalidOperationException($"No letter came to {address}.");
    }

    public void Dispose() => Stop();

    private async Task ListenAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line) taken.Enqueue(JsonSerializer.Deserialize<TakenLetter>(line, Json)!);
    }
}

public sealed record TakenLetter(string To, string Subject, string Body, string Id, string Date, string? Unsubscribe, string Type);
