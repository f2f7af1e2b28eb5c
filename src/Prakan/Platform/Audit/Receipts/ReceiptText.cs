using System.Globalization;
using System.Text;
using Prakan.Shared;

namespace Prakan.Platform.Audit.Receipts;

/// <summary>The receipt as lines of text in one fixed order. A change here needs a new form: old receipts are signed as they were written.</summary>
internal static class ReceiptText
{
    public static string Of(Receipt receipt)
    {
        var text = new StringBuilder("ใบรับของระบบประกัน แบบที่ 1\n");
        Line(text, "เลขที่", receipt.Number);
        Line(text, "หน่วยงาน", receipt.OrganisationName);
        Line(text, "หมายเลขหน่วยงาน", receipt.OrganisationId);
        Line(text, "ระบบ", receipt.System);
        Line(text, "เรื่อง", receipt.Title);
        Line(text, "รายการ", receipt.Subject);
        Line(text, "ฉบับที่ส่ง", receipt.Version);
        foreach (var (file, index) in receipt.Files.Select((file, index) => (file, index + 1)))
            Line(text, $"ไฟล์ที่ {index}", $"{file.Name} · {file.Size} ไบต์ · SHA-256 {file.Sha256}");
        Line(text, "SHA-256 ของข้อมูลที่ส่ง", Convert.ToHexStringLower(receipt.ContentHash));
        Line(text, "ได้รับไบต์แรก", Instant(receipt.FirstByteAt));
        Line(text, "บันทึกเมื่อ", Instant(receipt.CommittedAt));
        Line(text, "กำหนดเวลา", receipt.OnTime ? "ทันเวลา" : "ล่าช้า");
        Line(text, "ผู้ส่ง", receipt.PersonName);
        Line(text, "ตำแหน่ง", receipt.PostName);
        Line(text, "ลำดับในสายบันทึก", receipt.FactNumber);
        Line(text, "SHA-256 ของสายบันทึก", Convert.ToHexStringLower(receipt.FactHash));
        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, object value) => text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");

    private static string Instant(DateTimeOffset instant) =>
        $"{ThaiDate.Instant(instant)} ({instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture)})";
}
