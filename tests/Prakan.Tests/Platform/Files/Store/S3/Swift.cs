using System.Diagnostics;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Prakan.Platform.Files.Store.S3;
using Prakan.Tests.House;

namespace Prakan.Tests.Platform.Files.Store.S3;

/// <summary>A real OpenStack Swift with its S3 API: one of each of its servers on the loopback, one device, in a folder of its own.</summary>
public sealed class Swift : IAsyncLifetime
{
    internal const string Key = "test:tester", Secret = "whispered-to-swift-alone";
    private static readonly string[] Keepers = ["account", "container", "object"];

    private readonly string folder = Directory.CreateTempSubdirectory("prakan-swift-").FullName;
    private readonly List<Process> servers = [];
    private int buckets;

    public int Port { get; } = RunningPrakan.FreePort();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder, "devices", "one"));
        foreach (var kind in Keepers)
        {
            var port = RunningPrakan.FreePort();
            await RingAsync(kind, port);
            Start(kind, SwiftSettings.Keeper(kind, port, folder));
        }
        Start("proxy", SwiftSettings.Proxy(Port, folder));
        for (var i = 0; !await AnswersAsync(); i++)
        {
            Assert.False(servers.Exists(one => one.HasExited) || i > 900, "Swift did not start");
            await Task.Delay(100);
        }
    }

    /// <summary>A bucket with nothing in it, reached over this port.</summary>
    public async Task<S3Place> BucketAsync(int? port = null)
    {
        var place = new S3Place
        {
            Address = $"http://127.0.0.1:{port ?? Port}", Bucket = $"files-{Interlocked.Increment(ref buckets)}", Key = Key, SecretFile = Path.Combine(folder, "secret"), Patience = TimeSpan.FromSeconds(20), PartMiB = 5,
        };
        await File.WriteAllTextAsync(place.SecretFile, Secret);
        using var client = Client();
        await client.PutBucketAsync(place.Bucket);
        return place;
    }

    /// <summary>Straight to it, with nothing of ours in between.</summary>
    public AmazonS3Client Client() => new(new BasicAWSCredentials(Key, Secret), new AmazonS3Config { ServiceURL = $"http://127.0.0.1:{Port}", AuthenticationRegion = "us-east-1", ForcePathStyle = true });

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }
        Directory.Delete(folder, recursive: true);
    }

    private async Task RingAsync(string kind, int port)
    {
        foreach (var step in (string[][])[["create", "2", "1", "1"], ["add", $"r1z1-127.0.0.1:{port}/one", "1"], ["rebalance"]])
        {
            using var builder = Process.Start(new ProcessStartInfo("swift-ring-builder", [Path.Combine(folder, $"{kind}.builder"), .. step]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(builder.StandardOutput.ReadToEndAsync(), builder.StandardError.ReadToEndAsync(), builder.WaitForExitAsync());
            Assert.Equal(0, builder.ExitCode);
        }
    }

    private void Start(string kind, string settings)
    {
        var place = Path.Combine(folder, $"{kind}.conf");
        File.WriteAllText(place, settings);
        var server = Process.Start(new ProcessStartInfo($"swift-{kind}-server", [place]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        servers.Add(server);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new HttpClient();
            return (await client.GetAsync($"http://127.0.0.1:{Port}/info")).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

/// <summary>One Swift for all who want one; they come one after another.</summary>
[CollectionDefinition(Name)]
public sealed class WithSwift : ICollectionFixture<Swift>
{
    public const string Name = "Swift";
}
