using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Prakan.Platform.Audit.Chain;

/// <summary>Reads facts as PostgreSQL copies them out, field by field in its binary form, and hashes the same bytes as the database did.</summary>
internal sealed class FactRows(Stream copy)
{
    public const string Columns = "number, id, at, action, person_id, post_id, organisation_id, subject, reason, detail, address, hash";

    /// <summary>The types of what is hashed, as the binary form of a row names them.</summary>
    private static readonly int[] Types = [20, 20, 1184, 25, 2950, 2950, 23, 25, 25, 3802, 869];

    private const int Organisation = 6, Header = 11 + sizeof(int) + sizeof(int), Prefix = SHA256.HashSizeInBytes;

    private readonly byte[] stored = new byte[SHA256.HashSizeInBytes];
    private byte[] text = new byte[4096];
    private byte[] buffer = new byte[1 << 17];
    private int start, end, length;
    private bool begun;

    public long Number { get; private set; }
    public long Id { get; private set; }
    public int OrganisationId { get; private set; }
    public ReadOnlySpan<byte> Stored => stored;

    public async ValueTask<bool> ReadAsync(CancellationToken cancel)
    {
        if (!begun) await SkipHeaderAsync(cancel);
        await NeedAsync(sizeof(short), cancel);
        if (BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short))) < 0) return false;

        length = Prefix;
        Write(Types.Length);
        OrganisationId = 0;
        for (var field = 0; field < Types.Length; field++)
        {
            await NeedAsync(sizeof(int), cancel);
            var size = BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));
            Write(Types[field]);
            Write(size);
            if (size <= 0) continue;
            await NeedAsync(size, cancel);
            Keep(field, Take(size));
        }
        await ReadHashAsync(cancel);
        return true;
    }

    /// <summary>What these words hash to after the fact before.</summary>
    public void Hash(ReadOnlySpan<byte> previous, Span<byte> hash)
    {
        var from = Prefix - previous.Length;
        previous.CopyTo(text.AsSpan(from));
        SHA256.HashData(text.AsSpan(from, length - from), hash);
    }

    private async ValueTask SkipHeaderAsync(CancellationToken cancel)
    {
        await NeedAsync(Header, cancel);
        Take(Header);
        begun = true;
    }

    private async ValueTask ReadHashAsync(CancellationToken cancel)
    {
        await NeedAsync(sizeof(int), cancel);
        var size = BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));
        stored.AsSpan().Clear();
        if (size <= 0) return;
        await NeedAsync(size, cancel);
        var bytes = Take(size);
        if (size == stored.Length) bytes.CopyTo(stored);
    }

    private void Keep(int field, ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(text.AsSpan(length));
        length += bytes.Length;
        if (field == 0) Number = BinaryPrimitives.ReadInt64BigEndian(bytes);
        else if (field == 1) Id = BinaryPrimitives.ReadInt64BigEndian(bytes);
        else if (field == Organisation) OrganisationId = BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    private void Write(int value)
    {
        Room(sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(text.AsSpan(length), value);
        length += sizeof(int);
    }

    private void Room(int more)
    {
        if (length + more > text.Length) Array.Resize(ref text, Math.Max(text.Length * 2, length + more));
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        start += count;
        return buffer.AsSpan(start - count, count);
    }

    private ValueTask NeedAsync(int count, CancellationToken cancel) => end - start >= count ? ValueTask.CompletedTask : FillAsync(count, cancel);

    private async ValueTask FillAsync(int count, CancellationToken cancel)
    {
        if (count > buffer.Length) Array.Resize(ref buffer, count);
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        while (end < count)
        {
            var read = await copy.ReadAsync(buffer.AsMemory(end), cancel);
            if (read == 0) throw new EndOfStreamException("The copy of the facts ended early.");
            end += read;
        }
    }
}
