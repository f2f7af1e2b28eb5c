using Microsoft.Win32.SafeHandles;

namespace Prakan.Platform.Files.Store;

/// <summary>A part of a file on this disk, read where it stands and as often as somebody wants it.</summary>
internal sealed class FilePart(SafeFileHandle file, long from, long count) : Stream
{
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => count;

    public override long Position
    {
        get => position;
        set => position = Math.Clamp(value, 0, count);
    }

    public override int Read(Span<byte> buffer) => Moved(RandomAccess.Read(file, buffer[..Most(buffer.Length)], from + position));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Moved(await RandomAccess.ReadAsync(file, buffer[..Most(buffer.Length)], from + position, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => count + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Most(int room) => (int)Math.Min(room, count - position);

    private int Moved(int read)
    {
        position += read;
        return read;
    }
}
