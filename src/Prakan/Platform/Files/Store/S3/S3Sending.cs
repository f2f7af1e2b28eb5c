using Amazon.S3;
using Amazon.S3.Model;

namespace Prakan.Platform.Files.Store.S3;

/// <summary>Sends a file that stands on this disk: at once, or in parts when it is large. Each part is read where it stands, once to sign it and once to send it.</summary>
internal sealed class S3Sending(S3Bucket bucket)
{
    public async Task SendAsync(ContentName name, GrowingFile whole, CancellationToken cancel)
    {
        if (whole.Length > bucket.PartBytes)
        {
            await SendInPartsAsync(name, whole, cancel);
            return;
        }
        await bucket.AskAsync(async (s3, limit) =>
        {
            await using var all = whole.Part(0, whole.Length);
            return await s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket.Name, Key = name.Hex, InputStream = all, UseChunkEncoding = false }, limit);
        }, cancel);
    }

    /// <summary>Gives up what was begun before then and never became whole.</summary>
    public async Task SweepAsync(DateTimeOffset before, CancellationToken cancel)
    {
        var begun = await bucket.AskAsync((s3, limit) => s3.ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = bucket.Name }, limit), cancel);
        foreach (var one in begun.MultipartUploads.Where(one => one.Initiated.ToUniversalTime() < before.UtcDateTime)) await AbortAsync(one.Key, one.UploadId);
    }

    private async Task SendInPartsAsync(ContentName name, GrowingFile whole, CancellationToken cancel)
    {
        var id = (await bucket.AskAsync((s3, limit) => s3.InitiateMultipartUploadAsync(bucket.Name, name.Hex, limit), cancel)).UploadId;
        try
        {
            var sent = new List<PartETag>();
            for (var from = 0L; from < whole.Length; from += bucket.PartBytes) sent.Add(await SendPartAsync(name, id, whole, sent.Count + 1, from, cancel));
            await bucket.AskAsync((s3, limit) => s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = bucket.Name, Key = name.Hex, UploadId = id, PartETags = sent }, limit), cancel);
        }
        catch
        {
            await AbortAsync(name.Hex, id);
            throw;
        }
    }

    private Task<PartETag> SendPartAsync(ContentName name, string id, GrowingFile whole, int number, long from, CancellationToken cancel) => bucket.AskAsync(async (s3, limit) =>
    {
        await using var part = whole.Part(from, Math.Min(bucket.PartBytes, whole.Length - from));
        var answer = await s3.UploadPartAsync(new UploadPartRequest
        {
            BucketName = bucket.Name, Key = name.Hex, UploadId = id, PartNumber = number, InputStream = part, PartSize = part.Length, UseChunkEncoding = false,
        }, limit);
        return new PartETag(number, answer.ETag);
    }, cancel);

    /// <summary>What cannot be given up now is swept later.</summary>
    private async Task AbortAsync(string key, string id)
    {
        try
        {
            await bucket.AskAsync((s3, limit) => s3.AbortMultipartUploadAsync(bucket.Name, key, id, limit), CancellationToken.None);
        }
        catch (Exception fault) when (fault is Shared.RuleBroken or AmazonS3Exception)
        {
            // It has been logged.
        }
    }
}
