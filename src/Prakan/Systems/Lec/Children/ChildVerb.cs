namespace Prakan.Systems.Lec.Children;

/// <summary>What is done to a child in the register, and stays in its history.</summary>
public enum ChildVerb
{
    Enrolled,
    Corrected,
    ChangedRoom,
    Promoted,
    PromotionUndone,
    TransferredOut,
    TransferredIn,
    Moved,
    Graduated,
    Left,
    Identified,
    FamilyCorrected,
    Measured,
}

public static class ChildVerbs
{
    public static string Thai(this ChildVerb verb) => verb switch
    {
        ChildVerb.Enrolled => "รับเข้า",
        ChildVerb.Corrected => "แก้ไขประวัติ",
        ChildVerb.ChangedRoom => "เปลี่ยนห้อง",
        ChildVerb.Promoted => "เลื่อนชั้น",
        ChildVerb.PromotionUndone => "ยกเลิกการเลื่อนชั้น",
        ChildVerb.TransferredOut => "ย้ายออก",
        ChildVerb.TransferredIn => "ย้ายเข้า",
        ChildVerb.Moved => "ย้ายไปนอกระบบ",
        ChildVerb.Graduated => "จบการศึกษา",
        ChildVerb.Left => "ออกกลางคัน",
        ChildVerb.Identified => "บันทึกเลขประจำตัวประชาชน",
        ChildVerb.FamilyCorrected => "แก้ไขข้อมูลครอบครัว",
        _ => "บันทึกน้ำหนักและส่วนสูง",
    };
}
