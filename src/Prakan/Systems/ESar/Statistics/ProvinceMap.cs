namespace Prakan.Systems.ESar.Statistics;

/// <summary>The provinces of the table beside it, coloured by their share in steps of twenty hundredths.</summary>
public sealed class ProvinceMap(StatisticsView view)
{
    public const int Steps = 5, Step = 100 / Steps;

    public IEnumerable<(string Shape, string Kind, LevelRow? Row)> Provinces
    {
        get
        {
            var rows = view.Parts.ToDictionary(one => one.Key);
            return ProvinceShapes.All.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Value, KindOf(rows.GetValueOrDefault(one.Key)), rows.GetValueOrDefault(one.Key)));
        }
    }

    /// <summary>None where nothing was reported, hidden where it may not be shown, else the step that the share lies on.</summary>
    private string KindOf(LevelRow? row) => row switch
    {
        null => "none",
        { Now: null } => "hidden",
        { Now: { } now } => $"{Math.Min((int)now.ShareReaching(view.Asked.From) / Step, Steps - 1) + 1}",
    };
}
