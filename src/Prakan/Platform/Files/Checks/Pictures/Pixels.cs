using System.Globalization;
using Prakan.Shared;

namespace Prakan.Platform.Files.Checks.Pictures;

/// <summary>How large a picture may become when it is unpacked: told by its header, before anybody unpacks it.</summary>
internal static class Pixels
{
    // The largest sensors of telephones, and A3 scanned at 600 dots an inch.
    private const long Most = 120_000_000;
    private const long Longest = 32_767;

    public static void Check(long width, long height)
    {
        RuleBroken.Unless(width > 0 && height > 0, CheckRules.Damaged);
        RuleBroken.Unless(width <= Longest && height <= Longest && width * height <= Most, CheckRules.TooManyPixels, Text(width), Text(height));
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
