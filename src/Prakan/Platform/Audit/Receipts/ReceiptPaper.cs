using System.Net;
using Prakan.Platform.Documents;
using Prakan.Shared;

namespace Prakan.Platform.Audit.Receipts;

/// <summary>The receipt on paper, with a code that opens its page.</summary>
internal static class ReceiptPaper
{
    public static string Page(Receipt receipt, string address) => ThaiPdf.Page($"ใบรับ {receipt.Number}", $"""
        <article class="receipt">
        {QrSvg.Of($"{address}/receipts/{receipt.Number}", "เปิดหน้าตรวจสอบใบรับ")}
        <h1>ใบรับ</h1>
        <p class="number">{receipt.Number}</p>
        <table>
        {Row("หน่วยงาน", receipt.OrganisationName)}
        {Row("ระบบ", receipt.System)}
        {Row("เรื่อง", receipt.Title)}
        {Row("ฉบับที่ส่ง", $"{receipt.Version}")}
        {Row("ระบบได้รับเมื่อ", $"{ReceiptTerms.Second(receipt.FirstByteAt)} ({receipt.Standing()})")}
        {Row("บันทึกเสร็จเมื่อ", ReceiptTerms.Second(receipt.CommittedAt))}
        {Row("ผู้ส่ง", $"{receipt.PersonName}, {receipt.PostName}")}
        {string.Concat(receipt.Files.Select(file => Row("ไฟล์", $"{file.Name} ({ThaiAmounts.FileSize(file.Size)})", file.Sha256)))}
        {Row("รหัสตรวจสอบข้อมูล", "", Convert.ToHexStringLower(receipt.ContentHash))}
        {Row("ลำดับในสายบันทึก", $"{receipt.FactNumber:N0}", Convert.ToHexStringLower(receipt.FactHash))}
        </table>
        <p class="check">ตรวจสอบใบรับนี้ได้โดยสแกนรหัสคิวอาร์ หรือกรอกเลขที่ใบรับที่<br>{Text(address)}/receipts<br>เอกสารนี้ออกโดยระบบ ไม่ต้องลงลายมือชื่อ ความถูกต้องถือตามหน้าตรวจสอบ</p>
        </article>
        """);

    private static string Row(string name, string value, string? hash = null) =>
        $"<tr><th>{name}</th><td>{Text(value)}{(hash is null ? "" : $"<span class=\"hash\">SHA-256 {ReceiptTerms.Groups(hash)}</span>")}</td></tr>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
