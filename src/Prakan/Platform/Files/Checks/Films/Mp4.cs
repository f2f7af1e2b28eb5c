using System.Buffers.Binary;
using System.Text;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Films;

/// <summary>Walks an MP4 from box to box: it has a plan of its tracks, its pictures, and ends where its last box ends.</summary>
internal static class Mp4
{
    private const int MostBoxes = 1_000_000, LongestPlan = 64 << 20;

    public static IEnumerable<Finding> Examine(Stream file)
    {
        var (boxes, hasPlan, hasContent, hasPlace) = (0, false, false, false);
        for (long at = 0; at < file.Length;)
        {
            RuleBroken.Unless(++boxes <= MostBoxes, CheckRules.ExpandsTooFar);
            var (kind, body, end) = Box(file, at);
            RuleBroken.Unless((kind == "ftyp") == (at == 0), CheckRules.Damaged);
            hasContent |= kind is "mdat" or "moof";
            if (kind == "moov")
            {
                RuleBroken.Unless(!hasPlan && end - body <= LongestPlan, CheckRules.Damaged);
                hasPlan = true;
                var plan = new byte[end - body];
                file.Position = body;
                file.ReadExactly(plan);
                RuleBroken.Unless(plan.AsSpan().IndexOf("trak"u8) >= 0, CheckRules.Damaged);
                hasPlace = plan.AsSpan().IndexOf<byte>([0xA9, .. "xyz"u8]) >= 0;
            }

            at = end;
        }

        RuleBroken.Unless(hasPlan && hasContent, CheckRules.Damaged);
        return hasPlace ? [Finding.Warning(CheckRules.HasPlace)] : [];
    }

    private static (string Kind, long Body, long End) Box(Stream file, long at)
    {
        Span<byte> head = stackalloc byte[16];
        file.Position = at;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        RuleBroken.Unless(read >= 8, CheckRules.Damaged);
        long length = BinaryPrimitives.ReadUInt32BigEndian(head);
        var body = at + 8;
        if (length == 1)
        {
            RuleBroken.Unless(read == 16, CheckRules.Damaged);
            (length, body) = (BinaryPrimitives.ReadInt64BigEndian(head[8..]), at + 16);
        }

        if (length == 0) length = file.Length - at;
        RuleBroken.Unless(length >= body - at && length <= file.Length - at && !head[4..8].ContainsAnyExceptInRange((byte)0x20, (byte)0x7E), CheckRules.Damaged);
        return (Encoding.Latin1.GetString(head[4..8]), body, at + length);
    }
}
