namespace Prakan.Front;

/// <summary>One of the kinds of work that the house takes in, as the public reads of it.</summary>
public sealed record SystemDoor(string Name, string What, string Who, string? Href = null)
{
    public static readonly SystemDoor[] All =
    [
        new("รายงานการประเมินตนเอง (e-SAR)", "ส่งรายงานประจำปีการศึกษา หน่วยงานต้นสังกัดพิจารณา แล้วส่งต่อ สมศ.", "สถานศึกษา · ต้นสังกัด · จังหวัด · สมศ.", "/e-sar"),
        new("ทะเบียนเด็ก (LEC)", "ข้อมูลเด็กรายคน ข้อมูลพื้นฐาน และการยืนยันก่อนเปิดภาคเรียน", "สถานศึกษา · อปท. · จังหวัด · กรม", "/lec"),
        new("ติดตามและประเมินผล (e-MES)", "ตัวชี้วัด ประเด็นการพิจารณา หลักฐาน และคะแนนประเมินตนเอง", "สำนักงานเขตพื้นที่ · สพฐ.", "/e-mes"),
        new("การประเมินคุณภาพภายนอก", "รายชื่อรับการประเมิน กลุ่มพื้นที่ใกล้กัน และผลการประเมิน", "ต้นสังกัด · ผู้ประเมิน · สมศ."),
    ];
}
