using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Prakan.Shared;

namespace Prakan.Platform.Files.Store.S3;

/// <summary>Asks the S3 store, within its time. What is not answered, or answered with anything but yes and no, is one broken rule.</summary>
internal sealed class S3Bucket : IDisposable
{
    private readonly S3Place place;
    private readonly ILogger log;
    private readonly AmazonS3Client client;

    public S3Bucket(S3Place place, ILogger log)
    {
        (this.place, this.log) = (place, log);
        var key = new BasicAWSCredentials(place.Key ?? "", place.SecretFile is { } file ? File.ReadAllText(file).Trim() : "");
        var way = new AmazonS3Config
        {
            AuthenticationRegion = place.Region, ForcePathStyle = true, Timeout = place.Patience, MaxErrorRetry = place.Tries - 1, RetryMode = RequestRetryMode.Standard,
        };
        if (place.Address is { } address) way.ServiceURL = address;
        client = new AmazonS3Client(key, way);
    }

    public string Name => place.Bucket!;
    public TimeSpan Patience => place.Patience;
    public int Tries => place.Tries;
    public long PartBytes => place.PartBytes;

    /// <summary>How long so much may take in all.</summary>
    public TimeSpan PatienceFor(long bytes) => place.Patience * place.Tries * (1 + bytes / place.PartBytes);

    /// <summary>How large it is, and since when it is there; null where there is none.</summary>
    public Task<GetObjectMetadataResponse?> LookAsync(ContentName name, CancellationToken cancel) =>
        FindAsync((s3, limit) => s3.GetObjectMetadataAsync(Name, name.Hex, limit), cancel);

    /// <summary>From there on; null where there is none.</summary>
    public Task<GetObjectResponse?> ReadAsync(ContentName name, long from, CancellationToken cancel) =>
        FindAsync((s3, limit) => s3.GetObjectAsync(new GetObjectRequest { BucketName = Name, Key = name.Hex, ByteRange = new ByteRange($"bytes={from}-") }, limit), cancel);

    public async Task<T> AskAsync<T>(Func<AmazonS3Client, CancellationToken, Task<T>> ask, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(place.Patience * place.Tries);
        try
        {
            return await ask(client, limit.Token);
        }
        catch (Exception fault) when (IsTrouble(fault) && !IsAbsent(fault) && !cancel.IsCancellationRequested)
        {
            log.LogError(fault, "The S3 store could not do what it was asked for");
            throw Away();
        }
    }

    /// <summary>The line, the store or the time: whatever goes wrong outside this house.</summary>
    public static bool IsTrouble(Exception fault) => fault is AmazonClientException or AmazonServiceException or HttpRequestException or IOException or TimeoutException or OperationCanceledException;

    public static RuleBroken Away() => new("file.store-away");

    public void Dispose() => client.Dispose();

    private async Task<T?> FindAsync<T>(Func<AmazonS3Client, CancellationToken, Task<T>> ask, CancellationToken cancel) where T : class
    {
        try
        {
            return await AskAsync(ask, cancel);
        }
        catch (AmazonS3Exception fault) when (IsAbsent(fault))
        {
            return null;
        }
    }

    private static bool IsAbsent(Exception fault) => fault is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound };
}
