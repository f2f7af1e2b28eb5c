namespace Prakan.Systems.ESar.Synthesis;

/// <summary>What a synthesis speaks of, in this order.</summary>
public enum Section
{
    Coverage,
    Levels,
    Strengths,
    ToDevelop,
    Outliers,
    Missing,
    Issues,
}

public static class Sections
{
    public static readonly IReadOnlyList<Section> All = Enum.GetValues<Section>();

    public static string Thai(this Section section) => section switch
    {
        Section.Coverage => "การส่งรายงาน",
        Section.Levels => "ระดับคุณภาพตามมาตรฐาน",
        Section.Strengths => "จุดเด่นที่พบร่วมกัน",
        Section.ToDevelop => "จุดที่ควรพัฒนาที่พบร่วมกัน",
        Section.Outliers => "สถานศึกษาที่ต่างจากกลุ่ม",
        Section.Missing => "ส่วนที่ยังขาด",
        _ => "ประเด็นที่ควรติดตาม",
    };
}
