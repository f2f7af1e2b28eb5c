using System.Globalization;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>How many institutions stand at each level, the lowest first.</summary>
public sealed record Levelled(IReadOnlyList<int> Numbers)
{
    public int Total => Numbers.Sum();

    public decimal Share(int level) => Total == 0 ? 0 : 100m * Numbers[level - 1] / Total;

    public int Reaching(int level) => Numbers.Skip(level - 1).Sum();

    public decimal ShareReaching(int level) => Total == 0 ? 0 : 100m * Reaching(level) / Total;

    public static Levelled Of(IEnumerable<(int Level, int Number)> cells, int levels)
    {
        var numbers = new int[levels];
        foreach (var (level, number) in cells)
            if (level <= levels) numbers[level - 1] += number;
        return new Levelled(numbers);
    }

    public static string Percent(decimal share) => share.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A difference between two shares, in points of a hundred.</summary>
    public static string Points(decimal change) => change.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
