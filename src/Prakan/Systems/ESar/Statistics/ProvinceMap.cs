using Prakan.Shared.Pieces;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>The provinces of the table beside it, coloured in five steps between the lowest and the highest share.</summary>
public sealed class ProvinceMap
{
    public const int Steps = 5;

    private readonly StatisticsView view;
    private readonly Dictionary<string, LevelRow> rows;

    public ProvinceMap(StatisticsView view)
    {
        (this.view, rows) = (view, view.Parts.ToDictionary(one => one.Key));
        var shares = view.Parts.Where(one => one.Now is not null).Select(ShareOf).DefaultIfEmpty(0).ToList();
        Highest = Math.Max(Tens * Math.Ceiling(shares.Max() / Tens), Tens);
        Lowest = Math.Min(Tens * Math.Floor(shares.Min() / Tens), Highest - Tens);
    }

    public IEnumerable<(string Shape, string Kind, LevelRow? Row)> Provinces =>
        ProvinceShapes.All.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Value, KindOf(rows.GetValueOrDefault(one.Key)), rows.GetValueOrDefault(one.Key)));

    /// <summary>From which share to which a step reaches.</summary>
    public (decimal From, decimal To) Span(int step) => (Lowest + Width * (step - 1), Lowest + Width * step);

    private const decimal Tens = 10;

    private decimal Lowest { get; }
    private decimal Highest { get; }
    private decimal Width => (Highest - Lowest) / Steps;

    private decimal ShareOf(LevelRow row) => row.Now!.ShareReaching(view.Asked.From);

    /// <summary>None where nothing was reported, hidden where it may not be shown, else the step that the share lies on.</summary>
    private string KindOf(LevelRow? row) => row switch
    {
        null => "none",
        { Now: null } => "hidden",
        _ => $"{Math.Clamp((int)((ShareOf(row) - Lowest) / Width), 0, Steps - 1) + 1}",
    };
}
