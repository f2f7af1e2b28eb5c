using System.Globalization;
using System.Net;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents;
using Prakan.Shared;
using static Prakan.Platform.Accounts.HandOvers.HandOverState;

namespace Prakan.Platform.Accounts.HandOvers;

/// <summary>The memo that both sign, as Thai offices write it: บันทึกข้อความ.</summary>
public static class HandOverMemo
{
    public static string Page(HandOver handOver) => ThaiPdf.Page("บันทึกข้อความ", $"""
        <article class="memo">
        <h1>บันทึกข้อความ{Standing(handOver)}</h1>
        <dl>
        <div><dt>ส่วนราชการ</dt><dd>{Text(handOver.Post.Organisation.Name)}</dd></div>
        <div><dt>ที่</dt><dd>&nbsp;</dd><dt>วันที่</dt><dd>{ThaiDate.Letter(Clock.DayOf(handOver.OfferedAt))}</dd></div>
        <div><dt>เรื่อง</dt><dd>{Text($"การส่งมอบงานในหน้าที่{Office(handOver)}")}</dd></div>
        </dl>
        <p class="salutation">เรียน หัวหน้าหน่วยงาน {Text(handOver.Post.Organisation.Name)}</p>
        <p>{Text($"ด้วยข้าพเจ้า {handOver.Post.Person.FullName} ผู้ปฏิบัติหน้าที่{Office(handOver)} {Verb(handOver)}งานในหน้าที่ดังกล่าวให้แก่ {handOver.Successor.FullName}{Order(handOver)} ตั้งแต่วันที่ {Moment(handOver.MovesAt)} เป็นต้นไป สิทธิ์ในระบบรายงานและประกันคุณภาพการศึกษา ตลอดจนร่างงานและประวัติทั้งหมดของหน่วยงาน เป็นของผู้รับมอบนับแต่เวลานั้น")}</p>
        {OpenWork(handOver)}
        {(handOver.Note is { } note ? $"<p>{Text($"หมายเหตุ: {note}")}</p>" : "")}
        <p>จึงเรียนมาเพื่อโปรดทราบ</p>
        {Signature("ผู้ส่งมอบ", handOver.Post.Person.FullName, handOver.OfferedAt)}
        {Signature("ผู้รับมอบ", handOver.Successor.FullName, handOver.IsAccepted ? handOver.AnsweredAt : null)}
        </article>
        """);

    private static string Standing(HandOver handOver) => handOver.State switch
    {
        Declined or Withdrawn => " (ไม่มีผล)",
        Offered => " (ร่าง)",
        _ => "",
    };

    private static string Verb(HandOver handOver) => handOver.State == HandOverState.Done ? "ได้ส่งมอบ" : "ขอส่งมอบ";

    private static string Office(HandOver handOver) => $"{handOver.Post.Role.Thai()} {handOver.Post.Organisation.Name}";

    private static string Order(HandOver handOver) => handOver.OrderNumber is { } order ? $" ตามคำสั่ง{(order.StartsWith("ที่", StringComparison.Ordinal) ? "" : " ")}{order}" : "";

    private static string OpenWork(HandOver handOver) => handOver.OpenWork.Count == 0
        ? "<p>ในวันที่ส่งมอบไม่มีงานค้าง</p>"
        : "<p>งานที่ค้างอยู่ในวันที่ส่งมอบ มีดังนี้</p>" + string.Concat(handOver.OpenWork.Select((work, at) => $"<p>{Text($"{at + 1}. {work}")}</p>"));

    private static string Signature(string who, string name, DateTimeOffset? at) => $"""
        <div class="signature">
        <p>(ลงชื่อ)………………………………..</p>
        <p>({Text(name)})</p>
        <p>{who}</p>
        {(at is { } moment ? $"<p>ยืนยันในระบบเมื่อ</p><p>{Text(Moment(moment))}</p>" : "")}
        </div>
        """;

    private static string Moment(DateTimeOffset at) =>
        $"{ThaiDate.InFull(Clock.DayOf(at))} เวลา {Clock.InBangkok(at).ToString("HH.mm", CultureInfo.InvariantCulture)} น.";

    private static string Text(string text) => WebUtility.HtmlEncode(ThaiDigits.ToThai(text));
}
