using System.Buffers.Binary;
using System.Text;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Packages;

/// <summary>Reads the directory of a ZIP so strictly that no two programs can read it differently.</summary>
internal static class PackageDirectory
{
    private const int EndLength = 22, EntryLength = 46, LongestComment = 0xFFFF;
    private const int LockedFlags = 1 | 0x40 | 0x2000;

    private static readonly SheetLimits Limits = new();

    public static (List<PackagePart> Parts, long Start) Read(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndLength + LongestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        RuleBroken.Unless(at >= 0 && at + EndLength <= tail.Length, CheckRules.Damaged);
        var end = tail.AsSpan(at);
        RuleBroken.Unless(end.Length == EndLength + Short(end, 20) && !Markup.IsIn(end[EndLength..]), CheckRules.TwoInOne);

        var (count, length, offset) = (Short(end, 10), (long)Long(end, 12), (long)Long(end, 16));
        RuleBroken.Unless(count <= Limits.ZipEntries, CheckRules.ExpandsTooFar);
        RuleBroken.Unless(Long(end, 4) == 0 && Short(end, 8) == count && count > 0, CheckRules.Damaged);
        // Whatever stands between the parts and the end belongs to somebody else.
        RuleBroken.Unless(offset + length == file.Length - tail.Length + at, CheckRules.TwoInOne);

        var directory = new byte[length];
        file.Position = offset;
        file.ReadExactly(directory);
        return (Check(Entries(directory, count), offset, file.Length), offset);
    }

    private static List<PackagePart> Entries(ReadOnlySpan<byte> directory, int count)
    {
        var parts = new List<PackagePart>(count);
        for (; count > 0; count--)
        {
            RuleBroken.Unless(directory.Length >= EntryLength && directory.StartsWith("PK\u0001\u0002"u8), CheckRules.Damaged);
            var (name, extra, comment) = (Short(directory, 28), Short(directory, 30), Short(directory, 32));
            RuleBroken.Unless((Short(directory, 8) & LockedFlags) == 0, CheckRules.Encrypted);
            RuleBroken.Unless(Short(directory, 10) is 0 or 8 && directory.Length >= EntryLength + name + extra + comment, CheckRules.Damaged);
            parts.Add(new(Encoding.UTF8.GetString(directory.Slice(EntryLength, name)), Short(directory, 10) == 8, Long(directory, 16), Long(directory, 20), Long(directory, 24), Long(directory, 42)));
            directory = directory[(EntryLength + name + extra + comment)..];
        }

        RuleBroken.Unless(directory.IsEmpty, CheckRules.Damaged);
        return parts;
    }

    private static List<PackagePart> Check(List<PackagePart> parts, long room, long whole)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        RuleBroken.Unless(parts.TrueForAll(part => names.Add(part.Name) && IsPlain(part.Name)), CheckRules.Damaged);
        RuleBroken.Unless(parts.TrueForAll(part => part.Offset + part.PackedLength <= room), CheckRules.Damaged);
        var inside = parts.Sum(part => part.Length);
        RuleBroken.Unless(inside <= Limits.UncompressedBytes && (inside <= SheetLimits.SmallEnoughForAnyRatio || inside / whole <= Limits.Ratio), CheckRules.ExpandsTooFar);
        return parts;
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and < 300 && name[0] != '/' && !name.Contains("..", StringComparison.Ordinal) && !name.Any(letter => letter is '\\' or ':' || char.IsControl(letter));

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
