using System.Globalization;
using System.Text.RegularExpressions;

namespace Prakan.Shared;

/// <summary>Reads a number as people type or paste it: either digits, with or without separators of thousands.</summary>
public static partial class ThaiNumber
{
    public static bool TryParse(string text, out decimal number)
    {
        var plain = Invisible().Replace(ThaiDigits.ToArabic(text), "").Trim().Replace('−', '-');
        number = 0;
        return Shape().IsMatch(plain)
            && decimal.TryParse(Separator().Replace(plain, ""), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    // Separators stand between groups of three and are all the same: “1,5” may mean one and a half, so it is no number here.
    [GeneratedRegex(@"^[+-]?(?:[0-9]+|[0-9]{1,3}(?:(?<by>[,\s])[0-9]{3})(?:\k<by>[0-9]{3})*)(?:\.[0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Shape();

    [GeneratedRegex(@"[,\s]", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Separator();

    [GeneratedRegex("[\u200B-\u200F\u2060\uFEFF]", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Invisible();
}
