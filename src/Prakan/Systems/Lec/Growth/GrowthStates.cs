namespace Prakan.Systems.Lec.Growth;

/// <summary>Weight for height in words, by standard deviations from the median.</summary>
public static class GrowthStates
{
    /// <summary>From the thinnest.</summary>
    public static readonly IReadOnlyList<string> All = ["ผอม", "ค่อนข้างผอม", "สมส่วน", "ท้วม", "เริ่มอ้วน", "อ้วน"];

    public static string Thai(double score) => All[score switch
    {
        < -2 => 0,
        < -1.5 => 1,
        <= 1.5 => 2,
        <= 2 => 3,
        <= 3 => 4,
        _ => 5,
    }];
}

public static class GrowthMeasures
{
    public static string Thai(this GrowthMeasure measure) => measure switch
    {
        GrowthMeasure.WeightForAge => "น้ำหนักตามเกณฑ์อายุ",
        GrowthMeasure.HeightForAge => "ส่วนสูงตามเกณฑ์อายุ",
        _ => "น้ำหนักตามเกณฑ์ส่วนสูง",
    };
}
