namespace Prakan.Shared;

public static class ThaiDigits
{
    private const char Zero = '๐';

    public static string ToArabic(string text) => Map(text, from: Zero, to: '0');

    public static string ToThai(string text) => Map(text, from: '0', to: Zero);

    private static string Map(string text, char from, char to) =>
        text.AsSpan().IndexOfAnyInRange(from, (char)(from + 9)) < 0
            ? text
            : string.Create(text.Length, (text, from, to), static (target, map) =>
            {
                for (var i = 0; i < target.Length; i++)
                {
                    var place = map.text[i] - map.from;
                    target[i] = place is >= 0 and <= 9 ? (char)(map.to + place) : map.text[i];
                }
            });
}
