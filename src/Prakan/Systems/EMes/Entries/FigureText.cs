using System.Globalization;
using Prakan.Shared;
using Prakan.Systems.EMes.Indicators;
using static Prakan.Shared.RuleBroken;

namespace Prakan.Systems.EMes.Entries;

/// <summary>Reads and shows the numbers of an indicator, sums them up, and sets them beside last year's.</summary>
internal static class FigureText
{
    /// <summary>More than half as much again, or less than half: asked about.</summary>
    private const decimal Leap = 0.5m;

    public static string Read(this Figure figure, string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0) return "";
        Unless(ThaiNumber.TryParse(text, out var number), "emes.not-a-number");
        var fits = decimal.Round(number, figure.Decimals) == number;
        Unless(fits || figure.Decimals > 0, "emes.not-whole");
        Unless(fits, "emes.too-many-decimals", figure.Decimals);
        return Kept(number);
    }

    public static string Kept(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static decimal Value(string kept) => decimal.Parse(kept, CultureInfo.InvariantCulture);

    public static string Show(this Figure figure, decimal number) => number.ToString($"N{figure.Decimals}", CultureInfo.InvariantCulture);

    public static bool IsUnusual(this Figure figure, decimal number) => number < (figure.Least ?? 0) || number > figure.Most;

    /// <summary>How far it has moved since last year, as a share of what it was; null where nothing can be said.</summary>
    public static decimal? Change(decimal now, decimal? last) => last is { } before and not 0 ? (now - before) / Math.Abs(before) : null;

    public static bool Leaps(decimal now, decimal? last) => Change(now, last) is { } change && Math.Abs(change) > Leap;

    /// <summary>What was typed, and what is summed up from it; nothing for a total of which nothing has been typed.</summary>
    public static decimal? Of(Indicator indicator, Figure figure, IReadOnlyDictionary<string, decimal> typed)
    {
        if (!figure.IsTotal) return typed.TryGetValue(figure.Key, out var number) ? number : null;
        var parts = indicator.PartsOf(figure).Where(one => typed.ContainsKey(one.Key)).ToList();
        return parts.Count > 0 ? parts.Sum(one => typed[one.Key]) : null;
    }
}
