using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.S3.Model;

namespace Prakan.Platform.Files.Store.S3;

/// <summary>The store in a bucket. Nothing is told to be there before it has been read back and its SHA-256 is its name; what is there whole is never written again.</summary>
public sealed class S3Store(S3Place place, FilesFolder folder, TimeProvider clock, ILogger<S3Store> log) : FileStore, IDisposable
{
    private readonly S3Bucket bucket = new(place, log);
    private readonly LocalCopies copies = new(folder, clock);

    /// <summary>Left out only to see what would come of it.</summary>
    internal bool ReadsBack { get; init; } = true;

    internal string Bucket => bucket.Name;

    public override bool IsFar => true;

    public override async Task<Content> KeepAsync(GrowingFile whole, CancellationToken cancel)
    {
        var (name, bytes) = (await whole.NameAsync(cancel), whole.Length);
        if (await IsWholeAsync(name, bytes, cancel)) return new Content(name, bytes);
        await new S3Sending(bucket).SendAsync(name, whole, cancel);
        if (!ReadsBack || await IsWholeAsync(name, bytes, cancel)) return new Content(name, bytes);
        log.LogCritical("The S3 store has not kept {Content} as it was sent", name);
        throw S3Bucket.Away();
    }

    public override async Task<Stream?> OpenAsync(ContentName name, CancellationToken cancel) =>
        await bucket.LookAsync(name, cancel) is { } there ? new S3Reading(bucket, name, there.ContentLength) : null;

    public override async Task<DateTimeOffset?> SinceAsync(ContentName name, CancellationToken cancel) => await bucket.LookAsync(name, cancel) is { } there ? new DateTimeOffset(there.LastModified.ToUniversalTime()) : null;

    public override async Task<string?> PlaceAsync(ContentName name, CancellationToken cancel) => copies.Find(name) ?? await CopyAsync(name, cancel);

    public override async Task DeleteAsync(ContentName name, CancellationToken cancel)
    {
        copies.Forget(name);
        await bucket.AskAsync((s3, limit) => s3.DeleteObjectAsync(bucket.Name, name.Hex, limit), cancel);
    }

    public override async IAsyncEnumerable<KeptContent> ListAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var next = new ListObjectsV2Request { BucketName = bucket.Name };
        while (true)
        {
            var page = await bucket.AskAsync((s3, limit) => s3.ListObjectsV2Async(next, limit), cancel);
            foreach (var one in page.S3Objects)
            {
                if (ContentName.Read(one.Key) is { } name) yield return new KeptContent(name, new DateTimeOffset(one.LastModified.ToUniversalTime()));
            }
            if (!page.IsTruncated) yield break;
            next.ContinuationToken = page.NextContinuationToken;
        }
    }

    public override async Task SweepAsync(DateTimeOffset before, CancellationToken cancel)
    {
        copies.Sweep(before);
        await new S3Sending(bucket).SweepAsync(before, cancel);
    }

    public void Dispose() => bucket.Dispose();

    private async Task<bool> IsWholeAsync(ContentName name, long bytes, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(bucket.PatienceFor(bytes));
        try
        {
            await using var there = await OpenAsync(name, limit.Token);
            return there?.Length == bytes && ContentName.Of(await SHA256.HashDataAsync(there, limit.Token)) == name;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            log.LogError("The S3 store lets us wait too long for {Content}", name);
            throw S3Bucket.Away();
        }
    }

    private async Task<string?> CopyAsync(ContentName name, CancellationToken cancel)
    {
        await using var there = await OpenAsync(name, cancel);
        return there is null ? null : await copies.TakeAsync(name, there, cancel);
    }
}
