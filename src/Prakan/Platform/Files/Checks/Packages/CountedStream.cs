using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Packages;

/// <summary>Counts and sums what is read through it, and hands out no more than was promised.</summary>
internal sealed class CountedStream(Stream from, long promised) : Stream
{
    public long Count { get; private set; }
    public uint Sum { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => promised;
    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public void Drain()
    {
        var buffer = new byte[1 << 16];
        while (Read(buffer) > 0)
        {
            // Only to count and sum it.
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = from.Read(buffer);
        Count += count;
        RuleBroken.Unless(Count <= promised, CheckRules.ExpandsTooFar);
        Sum = Crc.Add(Sum, buffer[..count]);
        return count;
    }

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
