namespace Prakan.Systems.Lec.Imports;

/// <summary>The columns of RPT318, รายงานรายละเอียดข้อมูลนักเรียน, in its order.</summary>
internal static class ImportColumns
{
    public const string Title = "รายงานรายละเอียดข้อมูลนักเรียน";

    public static readonly ImportGroup Father = new("father", "บิดา", "พ่อ"), Mother = new("mother", "มารดา", "แม่"), Guardian = new("guardian", "ผู้ปกครอง");

    public static readonly ImportGroup Registered = new("registered", "ที่อยู่ตามทะเบียนบ้าน", "ทะเบียนบ้าน"), Present = new("present", "ที่อยู่ปัจจุบัน", "ปัจจุบัน");

    public static readonly IReadOnlyList<ImportGroup> Groups = [Father, Mother, Guardian, Registered, Present];

    public static readonly IReadOnlyList<ImportColumn> All =
    [
        new("province", "จังหวัด"),
        new("district", "อำเภอ", "เขต"),
        new("authority", "อปท.", "องค์กรปกครองส่วนท้องถิ่น", "ชื่อ อปท.") { Width = 28 },
        new("school", "สถานศึกษา", "ชื่อสถานศึกษา", "โรงเรียน", "ชื่อโรงเรียน") { Width = 34 },
        new("year", "ปีการศึกษา") { Width = 10 },
        new("term", "ภาคเรียน", "ภาคเรียนที่", "เทอม") { Width = 8 },
        new("level", "ระดับชั้น", "ชั้น", "ชั้นเรียน"),
        new("room", "ห้อง", "ห้องเรียน", "ห้องที่") { Width = 8 },
        new("number", "เลขประจำตัวนักเรียน", "รหัสนักเรียน", "เลขประจำตัว"),
        new("title", "คำนำหน้า", "คำนำหน้าชื่อ", "คำนำ") { Width = 12 },
        new("first", "ชื่อ", "ชื่อนักเรียน", "ชื่อตัว") { Width = 20 },
        new("last", "นามสกุล", "สกุล", "ชื่อสกุล", "นามสกุลนักเรียน") { Width = 20 },
        new("sex", "เพศ") { IsOfReport = false },
        new("birth", "วันเกิด", "วันเดือนปีเกิด", "ว/ด/ป เกิด", "วันที่เกิด"),
        new("race", "เชื้อชาติ") { IsSensitive = true },
        new("nationality", "สัญชาติ"),
        new("religion", "ศาสนา") { IsSensitive = true },
        new("identity", "เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "เลขประจำตัวประชาชน 13 หลัก", "เลขบัตรประจำตัวประชาชน", "G-Code", "รหัส G") { Width = 20, IsSensitive = true },
        new("entered", "วันเข้าศึกษา", "วันที่เข้าศึกษา", "วันเข้าเรียน", "วันที่เข้าเรียน"),
        new("height", "ส่วนสูง") { Width = 9 },
        new("weight", "น้ำหนัก") { Width = 9 },
        new("status", "สภาพนักเรียน", "สถานะนักเรียน"),
        new("family", "สถานภาพครอบครัว", "สถานภาพบิดามารดา") { IsSensitive = true },
        new("fees", "สิทธิเบิกค่าเล่าเรียน", "เบิกค่าเล่าเรียน") { IsSensitive = true },
        new("health", "สิทธิเบิกค่ารักษาพยาบาล", "เบิกค่ารักษาพยาบาล") { IsSensitive = true },
        .. Parent(Father), .. Parent(Mother), .. Parent(Guardian), new("guardian.relation", "ความเกี่ยวข้อง", "เกี่ยวข้องเป็น") { Group = Guardian, IsSensitive = true },
        .. Address(Registered), .. Address(Present),
    ];

    public static ImportColumn Find(string key) => All.First(column => column.Key == key);

    private static IEnumerable<ImportColumn> Parent(ImportGroup of) =>
    [
        Part(of, "title", "คำนำหน้า", "คำนำหน้าชื่อ"),
        Part(of, "first", "ชื่อ"),
        Part(of, "last", "นามสกุล", "สกุล"),
        Part(of, "religion", "ศาสนา"),
        Part(of, "occupation", "อาชีพ"),
        Part(of, "income", "รายได้", "รายได้ต่อเดือน"),
        Part(of, "telephone", "โทรศัพท์", "เบอร์โทรศัพท์", "หมายเลขโทรศัพท์"),
    ];

    private static IEnumerable<ImportColumn> Address(ImportGroup of) =>
    [
        Part(of, "house", "เลขที่", "บ้านเลขที่"),
        Part(of, "village", "หมู่", "หมู่ที่"),
        Part(of, "road", "ถนน"),
        Part(of, "subdistrict", "ตำบล", "แขวง", "ตำบล/แขวง"),
        Part(of, "district", "อำเภอ", "เขต", "อำเภอ/เขต"),
        Part(of, "province", "จังหวัด"),
        Part(of, "postcode", "รหัสไปรษณีย์"),
    ];

    private static ImportColumn Part(ImportGroup of, string part, string heading, params string[] also) => new($"{of.Key}.{part}", heading, also) { Group = of, IsSensitive = true };
}
