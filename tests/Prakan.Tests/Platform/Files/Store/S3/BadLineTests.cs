using System.Diagnostics;
using System.Security.Cryptography;
using Amazon.S3.Model;
using Microsoft.Extensions.Logging;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Store.S3;

namespace Prakan.Tests.Platform.Files.Store.S3;

/// <summary>Whatever the line and the store at its end do: what is told to be kept is there whole, and what is not is there whole or not at all.</summary>
[Collection(WithSwift.Name)]
public sealed class BadLineTests(Swift swift) : IAsyncLifetime
{
    private const int Small = 300_000, InParts = (6 << 20) + 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("prakan-line-");
    private readonly LogLines log = new();
    private readonly BadLine line = new(swift.Port);
    private FilesFolder folder = null!;
    private Ledger ledger = null!;
    private S3Place bucket = null!;

    public async ValueTask InitializeAsync()
    {
        folder = new FilesFolder(home.FullName, new NodeHealth());
        ledger = new Ledger(folder);
        bucket = await swift.BucketAsync(line.Port);
        bucket.Patience = Patience;
        bucket.Tries = 2;
    }

    public static TheoryData<LineFault, int> Refusing => new()
    {
        { LineFault.Refuses, Small }, { LineFault.Hangs, Small }, { LineFault.Unavailable, Small }, { LineFault.CutsSending, Small }, { LineFault.Trickles, Small }, { LineFault.BendsSending, Small },
        { LineFault.BendsReading, Small }, { LineFault.WrongTag, Small }, { LineFault.SaysYes, Small }, { LineFault.CutsSending, InParts }, { LineFault.SaysYes, InParts },
    };

    [Theory]
    [MemberData(nameof(Refusing))]
    public async Task Nothing_is_told_to_be_kept_that_is_not_and_the_next_try_keeps_it(LineFault fault, int size)
    {
        using var store = Store();
        var bytes = RandomNumberGenerator.GetBytes(size);
        line.Fault = fault;
        var clock = Stopwatch.StartNew();
        Assert.False(await ledger.TryAsync(store, bytes));
        Assert.True(clock.Elapsed < 8 * Patience, $"It took {clock.Elapsed} to refuse.");
        Assert.True(line.Opened > 0);
        Assert.Empty(await FaultsAsync());

        line.Fault = LineFault.None;
        Assert.True(await ledger.TryAsync(store, bytes));
        Assert.True(await ledger.TryAsync(store, bytes));
        Assert.Empty(await FaultsAsync());
        Assert.Empty(Directory.EnumerateFiles(folder.Growing));
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, said => said.Contains(Swift.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LineFault.Slow, Small)]
    [InlineData(LineFault.CutsReading, Small)]
    [InlineData(LineFault.LosesReply, Small)]
    public async Task What_is_slow_or_read_in_pieces_is_kept_and_a_reply_that_is_lost_leaves_it_whole_or_absent(LineFault fault, int size)
    {
        using var store = Store();
        var bytes = RandomNumberGenerator.GetBytes(size);
        line.Fault = fault;
        var kept = await ledger.TryAsync(store, bytes);
        Assert.Equal(fault != LineFault.LosesReply, kept);
        Assert.Empty(await FaultsAsync());
        line.Fault = LineFault.None;
        Assert.True(await ledger.TryAsync(store, bytes));
        Assert.Empty(await FaultsAsync());
    }

    /// <summary>What its end left is whole or swept, also where all of it went there and only the last answer was lost.</summary>
    [Fact]
    public async Task A_lost_reply_to_parts_leaves_nothing_behind_that_is_not_swept()
    {
        using var store = Store();
        line.Fault = LineFault.LosesReply;
        Assert.False(await ledger.TryAsync(store, RandomNumberGenerator.GetBytes(InParts)));
        line.Fault = LineFault.None;
        await store.SweepAsync(DateTimeOffset.UtcNow.AddHours(1), TestContext.Current.CancellationToken);
        using var client = swift.Client();
        Assert.Empty((await client.ListMultipartUploadsAsync(bucket.Bucket, TestContext.Current.CancellationToken)).MultipartUploads);
        Assert.Empty(await FaultsAsync());
    }

    [Theory]
    [InlineData(LineFault.Unavailable)]
    [InlineData(LineFault.CutsSending)]
    [InlineData(LineFault.BendsSending)]
    public async Task Control_a_store_that_believes_everything_is_caught(LineFault fault)
    {
        using var behind = Store();
        line.Fault = fault;
        Assert.True(await ledger.TryAsync(new CredulousStore(behind), RandomNumberGenerator.GetBytes(Small)));
        Assert.Contains("not there", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_a_store_that_does_not_read_back_is_caught()
    {
        using var careless = Store(readsBack: false);
        line.Fault = LineFault.SaysYes;
        Assert.True(await ledger.TryAsync(careless, RandomNumberGenerator.GetBytes(Small)));
        Assert.Contains("not there", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_half_a_content_is_caught()
    {
        using var store = Store();
        var bytes = RandomNumberGenerator.GetBytes(Small);
        Assert.True(await ledger.TryAsync(store, bytes));
        using (var client = swift.Client())
        {
            using var half = new MemoryStream(bytes, 0, Small / 2);
            await client.PutObjectAsync(new PutObjectRequest { BucketName = bucket.Bucket, Key = ContentName.Of(SHA256.HashData(bytes)).Hex, InputStream = half, UseChunkEncoding = false }, TestContext.Current.CancellationToken);
        }
        Assert.Contains("something else", Assert.Single(await FaultsAsync()), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await line.DisposeAsync();
        home.Delete(recursive: true);
    }

    private S3Store Store(bool readsBack = true) => new(bucket, folder, TimeProvider.System, new Logger<S3Store>(log)) { ReadsBack = readsBack };

    /// <summary>Asked over a line of its own, with nothing in between.</summary>
    private async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var straight = new S3Place { Address = $"http://127.0.0.1:{swift.Port}", Bucket = bucket.Bucket, Key = bucket.Key, SecretFile = bucket.SecretFile };
        using var truth = new S3Store(straight, folder, TimeProvider.System, new Logger<S3Store>(log));
        return await ledger.FaultsAsync(truth);
    }
}
