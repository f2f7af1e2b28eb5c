namespace Prakan.Systems.Lec.Growth;

/// <summary>Weight for height in words, by standard deviations from the median.</summary>
public static class GrowthStates
{
    public static string Thai(double score) => score switch
    {
        < -2 => "ผอม",
        < -1.5 => "ค่อนข้างผอม",
        <= 1.5 => "สมส่วน",
        <= 2 => "ท้วม",
        <= 3 => "เริ่มอ้วน",
        _ => "อ้วน",
    };
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
