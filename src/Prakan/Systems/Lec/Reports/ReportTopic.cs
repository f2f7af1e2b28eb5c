namespace Prakan.Systems.Lec.Reports;

public enum ReportTopic
{
    Children,
    Unconfirmed,
    Duplicates,
    Nutrition,
    Transfers,
}

public static class ReportTopics
{
    public static string Thai(this ReportTopic topic) => topic switch
    {
        ReportTopic.Children => "จำนวนเด็กและนักเรียน",
        ReportTopic.Unconfirmed => "ใครยังไม่ยืนยัน",
        ReportTopic.Duplicates => "ข้อมูลซ้ำที่ยังไม่ยุติ",
        ReportTopic.Nutrition => "ภาวะโภชนาการ",
        _ => "การย้ายเข้าย้ายออก",
    };

    /// <summary>Whether what is counted are children, of whom a few would be known.</summary>
    public static bool CountsChildren(this ReportTopic topic) => topic is ReportTopic.Children or ReportTopic.Nutrition or ReportTopic.Transfers;
}
