namespace Prakan.Systems.ESar.Statistics;

public static class Splits
{
    public static readonly IReadOnlyList<Split> All = [Split.Area, Split.Affiliation, Split.Size];

    public static string Thai(this Split split) => split switch { Split.Area => "พื้นที่", Split.Affiliation => "สังกัด", _ => "ขนาดสถานศึกษา" };

    /// <summary>What the parts of a place are.</summary>
    public static string PartsThai(this StatisticsAsked asked) => asked switch
    {
        { By: not Split.Area } => asked.By.Thai(),
        { Depth: 0 } => "จังหวัด",
        { Depth: 1 } => "อำเภอ",
        _ => "ต้นสังกัด",
    };
}
