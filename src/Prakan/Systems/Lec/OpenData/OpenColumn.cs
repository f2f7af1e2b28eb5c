namespace Prakan.Systems.Lec.OpenData;

/// <summary>A column of the published file, as its description tells it.</summary>
public sealed record OpenColumn(string Name, string Type, string Thai, string English)
{
    public const string All = "all";

    public static readonly IReadOnlyList<OpenColumn> List =
    [
        new("academic_year", "integer", "ปีการศึกษา (ค.ศ. ของปีที่เปิดเรียน)", "Academic year, by the common era of the year in which it begins"),
        new("term", "integer", "ภาคเรียน", "Term"),
        new("as_of", "date", "วันที่นับ", "Day on which children were counted"),
        new("province_code", "string", "รหัสจังหวัด 2 หลัก หรือ all คือทุกจังหวัด", "Two-digit code of the province (TIS 1099); all for all of them"),
        new("province_name", "string", "ชื่อจังหวัด", "Name of the province in Thai"),
        new("affiliation", "string", "local คือสังกัดองค์กรปกครองส่วนท้องถิ่น other คือสังกัดอื่น all คือทุกสังกัด", "local: institutions of local authorities; other: of other affiliations in their areas; all: both"),
        new("level_code", "string", "รหัสระดับชั้น หรือ all คือทุกระดับ", "Code of the level; all for all of them"),
        new("level_name", "string", "ชื่อระดับชั้น", "Name of the level in English"),
        new("sex", "string", "male ชาย female หญิง all ทั้งหมด", "male, female or all"),
        new("children", "integer", "จำนวนเด็กและนักเรียน ว่างคือไม่เปิดเผย", "Number of children; empty where it is suppressed"),
        new("suppressed", "boolean", "ไม่เปิดเผยเพราะมีจำนวนน้อย หรือจะทำให้คำนวณย้อนถึงจำนวนน้อยได้", "Suppressed because the number is small, or would let a small one be reckoned"),
    ];
}
