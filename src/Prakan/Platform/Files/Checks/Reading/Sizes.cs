using System.Globalization;
using System.Text.RegularExpressions;

namespace Prakan.Platform.Files.Checks.Reading;

internal static partial class Sizes
{
    public static void Into(Sheet[] sheets, string said)
    {
        foreach (Match line in Line().Matches(said))
        {
            if (!int.TryParse(line.Groups["page"].Value, out var page) || page < 1 || page > sheets.Length) continue;
            if (Number(line, "width") is { } width && Number(line, "height") is { } height) sheets[page - 1].Points = (width, height);
        }
    }

    private static double? Number(Match line, string name) =>
        double.TryParse(line.Groups[name].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^Page +(?<page>\d{1,7}) size: +(?<width>[\d.]{1,20}) x (?<height>[\d.]{1,20}) pts", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Line();
}
