using System.Globalization;

namespace Prakan.Platform.Rounds.Board;

/// <summary>Where the lines of a trend run in a drawing of a fixed size; what it shows stands in a table beside it.</summary>
public sealed class TrendChart(BoardTrend trend)
{
    public const int Left = 44, Right = 700, Top = 12, Bottom = 212, Width = 720, Height = 244;

    public static IReadOnlyList<int> Rungs { get; } = [0, 25, 50, 75, 100];

    public string Sent => Line(day => day.Now.SentRate);
    public string Approved => Line(day => day.Now.ApprovedRate);
    public string LastSent => Line(day => day.Last!.SentRate);

    public static string Y(decimal rate) => Number(Bottom - (Bottom - Top) * rate / 100);

    public string X(int day) => Number(trend.Days.Count == 1 ? Left : Left + (decimal)(Right - Left) * day / (trend.Days.Count - 1));

    private string Line(Func<TrendDay, decimal> rate) => string.Join(' ', trend.Days.Index().Select(day => $"{X(day.Index)},{Y(rate(day.Item))}"));

    private static string Number(decimal at) => at.ToString("0.#", CultureInfo.InvariantCulture);
}
