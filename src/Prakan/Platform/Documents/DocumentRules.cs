namespace Prakan.Platform.Documents;

/// <summary>Why a document is refused, in the words an officer reads.</summary>
public static class DocumentRules
{
    public const string Empty = "documents.sheet.empty";
    public const string UnknownKind = "documents.sheet.unknown-kind";
    public const string WebPage = "documents.sheet.web-page";
    public const string Macros = "documents.sheet.macros";
    public const string Encrypted = "documents.sheet.encrypted";
    public const string Damaged = "documents.sheet.damaged";
    public const string TooBig = "documents.sheet.too-big";
    public const string ExpandsTooFar = "documents.sheet.expands-too-far";
    public const string TooManyRows = "documents.sheet.too-many-rows";
    public const string TooManyColumns = "documents.sheet.too-many-columns";
    public const string CellTooLong = "documents.sheet.cell-too-long";
    public const string TooSlow = "documents.sheet.too-slow";
    public const string TooHeavy = "documents.sheet.too-heavy";
    public const string Crashed = "documents.sheet.crashed";
    public const string NoPdfMaker = "documents.pdf.no-maker";
    public const string PdfTooSlow = "documents.pdf.too-slow";
    public const string PdfFailed = "documents.pdf.failed";

    public static readonly IReadOnlyDictionary<string, string> Sentences = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Empty] = "ไฟล์นี้ว่าง ไม่มีข้อมูลให้อ่าน",
        [UnknownKind] = "ไฟล์นี้ไม่ใช่ตาราง ให้ใช้ไฟล์ .xlsx, .xls หรือ .csv",
        [WebPage] = "ไฟล์นี้เป็นหน้าเว็บที่ตั้งชื่อเป็นไฟล์ตาราง ให้เปิดด้วยโปรแกรมตารางแล้วบันทึกใหม่เป็น .xlsx",
        [Macros] = "ไฟล์นี้มีมาโคร ให้บันทึกใหม่เป็น .xlsx ที่ไม่มีมาโคร",
        [Encrypted] = "ไฟล์นี้ตั้งรหัสผ่านไว้ ให้เอารหัสผ่านออกแล้วส่งใหม่",
        [Damaged] = "ไฟล์นี้เสียหรือมาไม่ครบ ให้เปิดดูแล้วบันทึกใหม่อีกครั้ง",
        [TooBig] = "ไฟล์ใหญ่เกิน {0}",
        [ExpandsTooFar] = "ข้อมูลภายในไฟล์ใหญ่ผิดปกติ ระบบไม่เปิดเพื่อความปลอดภัย",
        [TooManyRows] = "ตารางยาวเกิน {0} แถว ให้แบ่งเป็นหลายไฟล์",
        [TooManyColumns] = "แผ่นงาน {0} แถว {1} มีเกิน {2} คอลัมน์",
        [CellTooLong] = "แผ่นงาน {0} แถว {1} มีช่องที่ยาวเกิน {2} ตัวอักษร",
        [TooSlow] = "อ่านไฟล์นี้นานเกินไป ให้ลบแผ่นงานและรูปแบบที่ไม่ใช้แล้วบันทึกใหม่",
        [TooHeavy] = "ไฟล์นี้ใช้หน่วยความจำมากเกินไป ให้แบ่งเป็นหลายไฟล์",
        [Crashed] = "อ่านไฟล์นี้ไม่ได้ โครงสร้างภายในผิดปกติ",
        [NoPdfMaker] = "เครื่องนี้ยังไม่ได้ติดตั้ง WeasyPrint จึงพิมพ์เอกสารไม่ได้",
        [PdfTooSlow] = "เอกสารนี้ใช้เวลาพิมพ์นานเกินไป ให้แบ่งพิมพ์ทีละส่วน",
        [PdfFailed] = "พิมพ์เอกสารนี้ไม่สำเร็จ",
    };
}
