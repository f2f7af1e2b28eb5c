namespace Prakan.Platform.Accounts.Activation;

/// <summary>What a person is told about their own data before an account opens; the fact of opening names the version.</summary>
public static class PrivacyNotice
{
    public const string Version = "2569-1";

    public static readonly string[] Thai =
    [
        "ระบบเก็บชื่อ อีเมล ตำแหน่ง และเวลาที่ท่านเข้าใช้หรือทำรายการ เพื่อยืนยันว่าผู้ใดทำรายการในนามหน่วยงาน ตามภารกิจของรัฐ (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 24 (4))",
        "ผู้ที่เห็นชื่อและรายการของท่าน คือหน่วยงานของท่านและหน่วยงานต้นสังกัด ไม่เปิดเผยต่อสาธารณะ",
        "ท่านขอดู ขอแก้ไข หรือร้องเรียนเรื่องข้อมูลของท่านได้ที่เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคลของหน่วยงานต้นสังกัด",
    ];
}
