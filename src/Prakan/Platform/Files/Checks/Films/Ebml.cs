using System.Numerics;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Films;

/// <summary>An element of a WebM: a number that says how long it is, the element's own number, its length; null when nobody knows.</summary>
internal sealed record Ebml(uint Id, long? Length)
{
    public static Ebml Read(Stream file)
    {
        var id = Number(file, most: 4, keepMark: true, out _);
        var length = Number(file, most: 8, keepMark: false, out var isUnknown);
        return new((uint)id, isUnknown ? null : length);
    }

    private static long Number(Stream file, int most, bool keepMark, out bool isUnknown)
    {
        var first = file.ReadByte();
        RuleBroken.Unless(first > 0, CheckRules.Damaged);
        var size = BitOperations.LeadingZeroCount((uint)first) - 23;
        RuleBroken.Unless(size <= most, CheckRules.Damaged);
        long number = keepMark ? first : first & (0xFF >> size);
        isUnknown = number == (0xFF >> size);
        for (var i = 1; i < size; i++)
        {
            var next = file.ReadByte();
            RuleBroken.Unless(next >= 0, CheckRules.Damaged);
            isUnknown &= next == 0xFF;
            number = (number << 8) | (uint)next;
        }

        return number;
    }
}
