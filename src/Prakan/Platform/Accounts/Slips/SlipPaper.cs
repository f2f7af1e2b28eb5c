using System.Net;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Platform.Accounts.Slips;

/// <summary>The Thai on the paper: a form that is the same for a whole batch, and for whom each slip is.</summary>
internal static class SlipPaper
{
    private static readonly string Style = Resources.Text(typeof(SlipPaper), "slip.css");

    public static string Form(PaperTerms terms) => Page($"""
        <div class="form">
        <h1>{terms.Title}</h1><p class="serial">เลขที่ใบ</p>
        <p class="from">จาก {Text(terms.Issuer)}</p>
        <p class="to">ถึง</p>
        <p class="open">ผู้ใดได้รับใบนี้แล้วรอยพับเปิดอยู่ ให้แจ้งหน่วยงานต้นสังกัด</p>
        <div class="fold second"><span>รอยพับที่ 2: พับส่วนบนไปด้านหลัง ให้เห็นชื่อหน่วยงานผู้รับ แล้วเย็บหรือปิดกาว</span></div>
        <p class="inside">รหัสครั้งเดียว สำหรับผู้รับตามหน้าใบนี้เท่านั้น</p>
        <p class="scan">สแกนรหัสคิวอาร์ หรือกรอกรหัสนี้ที่<br><b>{Text(terms.Address)}/activate</b></p>
        <p class="number">เลขที่ใบ</p>
        <p class="until">ออกเมื่อ {ThaiDate.InFull(Clock.DayOf(terms.IssuedAt))}<br>ใช้ได้ครั้งเดียว ถึง {ThaiDate.InFull(Clock.DayOf(terms.ExpiresAt))} เวลา {ThaiDate.Time(terms.ExpiresAt)}</p>
        <div class="fold first"><span>รอยพับที่ 1: พับส่วนล่างขึ้น ให้รหัสอยู่ด้านใน</span></div>
        <div class="steps">
        <h2>วิธีใช้</h2>
        <ol>
        <li>เปิดกล้องโทรศัพท์สแกนรหัสคิวอาร์ หรือกรอกเลขที่ใบและรหัสที่เว็บไซต์นี้</li>
        <li>ตั้งรหัสผ่านด้วยตนเอง อย่างน้อย 15 ตัวอักษร เป็นประโยคภาษาไทยก็ได้</li>
        <li>เมื่อเข้าสู่ระบบได้แล้ว ให้ฉีกทำลายใบนี้ รหัสในใบนี้จะใช้ไม่ได้อีก</li>
        </ol>
        <p>เมื่อกรอกรหัสผิดครบ {Slip.MostTries} ครั้ง ใบหมดอายุ หรือใบหาย ให้ขอจากหน่วยงานต้นสังกัด<br>เจ้าหน้าที่จะไม่ถามรหัสนี้หรือรหัสผ่านของท่านไม่ว่ากรณีใด</p>
        </div>
        </div>
        """);

    /// <summary>Plain paragraphs, for WeasyPrint places boxes that stand freely in twice the time.</summary>
    public static string ForWhom(IEnumerable<Slip> slips) =>
        Page(string.Concat(slips.Select(slip => $"<p class=\"whom\"><b>{Text(slip.Organisation.Name)}</b>\n{Text($"{slip.Role!.Value.Thai()}  {slip.FullName}".Trim())}</p>")));

    private static string Page(string body) =>
        $"""<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>ใบเปิดบัญชี</title><style>{Style}</style></head><body>{body}</body></html>""";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>What all slips of one printing share.</summary>
public sealed record PaperTerms(SlipPurpose Purpose, string Address, string Issuer, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    public string Title => Purpose == SlipPurpose.NewPost ? "ใบเปิดบัญชี" : "ใบตั้งรหัสผ่านใหม่";
}
