namespace Prakan.Systems.Lec.Growth;

/// <summary>How a child grows in words, by standard deviations from the median, as the Department of Health names them.</summary>
public static class GrowthStates
{
    /// <summary>Weight for height, from the thinnest.</summary>
    public static readonly IReadOnlyList<string> All = ["ผอม", "ค่อนข้างผอม", "สมส่วน", "ท้วม", "เริ่มอ้วน", "อ้วน"];

    private static readonly IReadOnlyList<string> Weights = ["น้ำหนักน้อย", "น้ำหนักค่อนข้างน้อย", "น้ำหนักตามเกณฑ์", "น้ำหนักค่อนข้างมาก", "น้ำหนักมาก"];
    private static readonly IReadOnlyList<string> Heights = ["เตี้ย", "ค่อนข้างเตี้ย", "ส่วนสูงตามเกณฑ์", "ค่อนข้างสูง", "สูง"];

    public static string Thai(GrowthMeasure measure, double score) => measure switch
    {
        GrowthMeasure.WeightForAge => Weights[Math.Min(StepOf(score), Weights.Count - 1)],
        GrowthMeasure.HeightForAge => Heights[Math.Min(StepOf(score), Heights.Count - 1)],
        _ => All[StepOf(score)],
    };

    private static int StepOf(double score) => score switch
    {
        < -2 => 0,
        < -1.5 => 1,
        <= 1.5 => 2,
        <= 2 => 3,
        <= 3 => 4,
        _ => 5,
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
