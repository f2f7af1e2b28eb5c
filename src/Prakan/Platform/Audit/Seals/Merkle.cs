using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Prakan.Platform.Audit.Seals;

/// <summary>One hash over many heads. Leaves and knots are hashed apart, so that neither passes for the other.</summary>
internal static class Merkle
{
    private const byte LeafMark = 0, KnotMark = 1;

    public static byte[] Root(IEnumerable<SealedFact> heads)
    {
        var row = heads.Select(Leaf).ToList();
        if (row.Count == 0) return SHA256.HashData([]);
        while (row.Count > 1) row = [.. row.Chunk(2).Select(pair => pair is [var left, var right] ? Knot(left, right) : pair[0])];
        return row[0];
    }

    private static byte[] Leaf(SealedFact head)
    {
        var bytes = new byte[1 + sizeof(int) + sizeof(long) + SHA256.HashSizeInBytes];
        bytes[0] = LeafMark;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), head.OrganisationId);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1 + sizeof(int)), head.Number);
        head.Hash.CopyTo(bytes.AsSpan(1 + sizeof(int) + sizeof(long)));
        return SHA256.HashData(bytes);
    }

    private static byte[] Knot(byte[] left, byte[] right) => SHA256.HashData([KnotMark, .. left, .. right]);
}

/// <summary>The head of one chain as it stood when it was sealed.</summary>
internal readonly record struct SealedFact(int OrganisationId, long Number, byte[] Hash);
