using Amazon.S3.Model;

namespace Prakan.Platform.Files.Store.S3;

/// <summary>A content read from any place; a line that breaks or falls silent is taken up again where it stopped.</summary>
internal sealed class S3Reading(S3Bucket bucket, ContentName name, long length) : Stream
{
    private GetObjectResponse? line;
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => position;
        set
        {
            if (value != position) HangUp();
            position = value;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.IsEmpty) return 0;
        for (var tries = 1; ; tries++)
        {
            try
            {
                line ??= await bucket.ReadAsync(name, position, cancellationToken) ?? throw new FileNotFoundException("The content is gone", name.Hex);
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                limit.CancelAfter(bucket.Patience);
                var read = await line.ResponseStream.ReadAsync(buffer[..(int)Math.Min(buffer.Length, length - position)], limit.Token);
                if (read == 0) throw new EndOfStreamException("The line ended before the content did.");
                position += read;
                return read;
            }
            catch (Exception fault) when (S3Bucket.IsTrouble(fault) && !cancellationToken.IsCancellationRequested)
            {
                HangUp();
                if (tries == bucket.Tries || fault is FileNotFoundException) throw S3Bucket.Away();
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("What is far away is awaited.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) HangUp();
        base.Dispose(disposing);
    }

    private void HangUp()
    {
        line?.Dispose();
        line = null;
    }
}
