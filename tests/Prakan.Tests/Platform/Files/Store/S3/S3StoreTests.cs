using Amazon.S3.Model;
using Microsoft.Extensions.Logging.Abstractions;
using Prakan.Platform.Files.Store;
using Prakan.Platform.Files.Store.S3;

namespace Prakan.Tests.Platform.Files.Store.S3;

/// <summary>The same contract in a bucket of a real Swift, and what only a bucket can get wrong.</summary>
[Collection(WithSwift.Name)]
public sealed class S3StoreTests(Swift swift) : StoreContract, IAsyncLifetime
{
    private const int Large = (11 << 20) + 17;
    private S3Place place = null!;

    public async ValueTask InitializeAsync() => place = await swift.BucketAsync();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private protected override FileStore Make(FilesFolder folder) => new S3Store(place, folder, TimeProvider.System, NullLogger<S3Store>.Instance);

    [Fact]
    public async Task What_is_large_goes_in_parts_and_comes_back_whole_from_any_place()
    {
        var bytes = Bytes(Large);
        var content = await KeepAsync(bytes);
        await using var stream = (await Store.OpenAsync(content.Name, Cancel))!;
        Assert.Equal(Large, stream.Length);
        // Over the seam of two parts.
        stream.Seek((5 << 20) - 100, SeekOrigin.Begin);
        var part = new byte[200];
        await stream.ReadExactlyAsync(part, Cancel);
        Assert.Equal(bytes[((5 << 20) - 100)..((5 << 20) + 100)], part);
        Assert.Equal(bytes, await File.ReadAllBytesAsync((await Store.PlaceAsync(content.Name, Cancel))!, Cancel));
        Assert.Empty(await BegunAsync());
    }

    [Fact]
    public async Task What_is_there_whole_is_not_written_again_and_what_is_damaged_is()
    {
        var bytes = Bytes(2_000);
        var content = await KeepAsync(bytes);
        var before = await TagAsync(content.Name);
        await KeepAsync(bytes);
        Assert.Equal(before, await TagAsync(content.Name));

        using (var client = swift.Client()) await client.PutObjectAsync(new PutObjectRequest { BucketName = place.Bucket, Key = content.Name.Hex, ContentBody = "damaged", UseChunkEncoding = false }, Cancel);
        await KeepAsync(bytes);
        Assert.Equal(bytes, await File.ReadAllBytesAsync((await Store.PlaceAsync(content.Name, Cancel))!, Cancel));
    }

    [Fact]
    public async Task What_was_begun_and_never_ended_is_swept_and_what_is_under_way_is_not()
    {
        using var client = swift.Client();
        await client.InitiateMultipartUploadAsync(place.Bucket, new string('a', 64), Cancel);
        await Store.SweepAsync(DateTimeOffset.UtcNow.AddHours(-1), Cancel);
        Assert.Single(await BegunAsync());
        await Store.SweepAsync(DateTimeOffset.UtcNow.AddHours(1), Cancel);
        Assert.Empty(await BegunAsync());
    }

    [Fact]
    public async Task A_copy_that_nobody_asks_for_any_more_is_swept_and_made_again()
    {
        var content = await KeepAsync(Bytes(1_000));
        var copy = (await Store.PlaceAsync(content.Name, Cancel))!;
        await Store.SweepAsync(DateTimeOffset.UtcNow.AddHours(-1), Cancel);
        Assert.True(File.Exists(copy));
        await Store.SweepAsync(DateTimeOffset.UtcNow.AddHours(1), Cancel);
        Assert.False(File.Exists(copy));
        Assert.True(File.Exists(await Store.PlaceAsync(content.Name, Cancel)));
    }

    [Fact]
    public async Task What_is_no_content_is_not_listed()
    {
        using var client = swift.Client();
        await client.PutObjectAsync(new PutObjectRequest { BucketName = place.Bucket, Key = "README", ContentBody = "not ours", UseChunkEncoding = false }, Cancel);
        var content = await KeepAsync(Bytes(10));
        Assert.Equal(content.Name, (await Store.ListAsync(Cancel).SingleAsync(Cancel)).Name);
    }

    private async Task<string> TagAsync(ContentName name)
    {
        using var client = swift.Client();
        var there = await client.GetObjectMetadataAsync(place.Bucket, name.Hex, Cancel);
        return $"{there.ETag} {there.LastModified:O}";
    }

    private async Task<IReadOnlyList<MultipartUpload>> BegunAsync()
    {
        using var client = swift.Client();
        return (await client.ListMultipartUploadsAsync(place.Bucket, Cancel)).MultipartUploads;
    }
}
