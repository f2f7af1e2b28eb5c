using System.Buffers.Binary;
using System.Text;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Packages;

/// <summary>Where the bytes of each part stand: side by side, each under the name that the directory gives it, none twice.</summary>
internal static class PackagePlaces
{
    private const int HeaderLength = 30, DescriptorLength = 24;

    public static Dictionary<PackagePart, long> Find(Stream file, IEnumerable<PackagePart> parts, long directory)
    {
        var places = new Dictionary<PackagePart, long>();
        long end = 0;
        foreach (var part in parts.OrderBy(part => part.Offset))
        {
            // Bytes that two parts share are a bomb; bytes that no part claims are something hidden.
            RuleBroken.Unless(part.Offset >= end, CheckRules.ExpandsTooFar);
            RuleBroken.Unless(part.Offset <= end + DescriptorLength, CheckRules.TwoInOne);
            places[part] = Start(file, part);
            end = places[part] + part.PackedLength;
        }

        RuleBroken.Unless(directory >= end, CheckRules.ExpandsTooFar);
        RuleBroken.Unless(directory <= end + DescriptorLength, CheckRules.TwoInOne);
        return places;
    }

    private static long Start(Stream file, PackagePart part)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        file.Position = part.Offset;
        file.ReadExactly(header);
        RuleBroken.Unless(header.StartsWith("PK\u0003\u0004"u8), CheckRules.Damaged);
        var (method, name, extra) = (Short(header, 8), Short(header, 26), Short(header, 28));
        var called = new byte[name];
        file.ReadExactly(called);
        RuleBroken.Unless(Encoding.UTF8.GetString(called) == part.Name && method == (part.IsPacked ? 8 : 0), CheckRules.Damaged);
        return part.Offset + HeaderLength + name + extra;
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
