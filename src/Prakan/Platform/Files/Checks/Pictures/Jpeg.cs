using System.Buffers.Binary;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Pictures;

/// <summary>Walks a JPEG from mark to mark to its end, without unpacking a pixel.</summary>
internal static class Jpeg
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Notes = 0xE1, Comment = 0xFE;

    // A picture in a hundred passes costs its reader a hundred pictures.
    private const int MostScans = 100;

    public static IEnumerable<Finding> Examine(byte[] file)
    {
        var (at, scans, hasSize, hasPlace) = (2, 0, false, false);
        while (true)
        {
            var mark = NextMark(file, ref at);
            if (mark == End) break;
            var segment = Segment(file, ref at);
            if (IsFrame(mark))
            {
                RuleBroken.Unless(segment.Length >= 6 && !hasSize, CheckRules.Damaged);
                Pixels.Check(BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]));
                hasSize = true;
            }
            else if (mark == Scan)
            {
                RuleBroken.Unless(hasSize, CheckRules.Damaged);
                RuleBroken.Unless(++scans <= MostScans, CheckRules.ExpandsTooFar);
                SkipScan(file, ref at);
            }
            else if (mark is Comment or (>= 0xE0 and <= 0xEF))
            {
                RuleBroken.Unless(!Markup.IsIn(segment), CheckRules.TwoInOne);
                hasPlace |= mark == Notes && (segment.StartsWith("Exif\0\0"u8) ? Exif.HasPlace(segment[6..]) : Exif.SaysPlace(segment));
            }
        }

        RuleBroken.Unless(scans > 0, CheckRules.Damaged);
        RuleBroken.Unless(Appendix.IsKnown(file.AsSpan(at)), CheckRules.TwoInOne);
        return hasPlace ? [Finding.Warning(CheckRules.HasPlace)] : [];
    }

    private static byte NextMark(byte[] file, ref int at)
    {
        RuleBroken.Unless(at < file.Length && file[at] == 0xFF, CheckRules.Damaged);
        while (at < file.Length && file[at] == 0xFF) at++;
        RuleBroken.Unless(at < file.Length && file[at] is not (0 or Start), CheckRules.Damaged);
        return file[at++];
    }

    private static ReadOnlySpan<byte> Segment(byte[] file, ref int at)
    {
        RuleBroken.Unless(at + 2 <= file.Length, CheckRules.Damaged);
        var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));
        RuleBroken.Unless(length >= 2 && at + length <= file.Length, CheckRules.Damaged);
        var segment = file.AsSpan(at + 2, length - 2);
        at += length;
        return segment;
    }

    private static void SkipScan(byte[] file, ref int at)
    {
        while (true)
        {
            var next = file.AsSpan(at).IndexOf((byte)0xFF);
            RuleBroken.Unless(next >= 0 && at + next + 1 < file.Length, CheckRules.Damaged);
            at += next;
            if (file[at + 1] is not (0 or (>= 0xD0 and <= 0xD7))) return;
            at += 2;
        }
    }

    private static bool IsFrame(byte mark) => mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
