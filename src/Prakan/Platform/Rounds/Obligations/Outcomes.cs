namespace Prakan.Platform.Rounds.Obligations;

public static class Outcomes
{
    public static string Thai(this Outcome outcome) => outcome switch
    {
        Outcome.Approved => "เห็นชอบ",
        Outcome.Returned => "ส่งกลับ",
        Outcome.TakenBack => "ผู้ส่งดึงกลับ",
        _ => "เปิดให้แก้ไข",
    };
}
