using System.Globalization;

namespace Prakan.Demo;

/// <summary>Pads Thai for a terminal: vowels and tone marks above and below take no column.</summary>
internal static class ThaiColumn
{
    public static string Fit(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    private static int Width(string text) => text.Count(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
}
