using System.Net;
using Prakan.Platform.Documents;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Board;

/// <summary>The board on official paper: the figures, then the names of those who have not sent.</summary>
public static class BoardPaper
{
    /// <summary>More names are read in the workbook.</summary>
    public const int MostNames = 1_000;

    public static string Page(BoardView view, IReadOnlyList<ListedReport> missing) => ThaiPdf.Page($"การส่งรายงาน {view.Place.Office.Name}", $"""
        <article class="figures">
        <h1>{Text(view.Place.Office.Name)}</h1>
        <h2>การส่งรายงาน {Text(view.Place.Round.Plan.Title)}</h2>
        <p class="asof">ข้อมูล ณ วันที่ {Text(ThaiDate.Instant(view.At))} กำหนดส่ง {Text(ThaiDate.Instant(view.Place.Round.Plan.Due))}{(view.Level is { } level ? Text($" เฉพาะระดับ{level.Thai()}") : "")}</p>
        <table>
        <thead><tr><th>หน่วยงาน</th><th>ต้อง<wbr>รายงาน</th><th>ส่งแล้ว</th><th>ร้อยละ</th><th>ยัง<wbr>ไม่เริ่ม</th><th>กำลัง<wbr>จัดทำ</th><th>รอ<wbr>แก้ไข</th><th>รอ<wbr>พิจารณา</th><th>เรียบร้อย<wbr>แล้ว</th><th>ส่ง<wbr>ล่าช้า</th></tr></thead>
        <tbody>{string.Concat(view.Rows.Select(row => Row(row.Name, row.Tally)))}</tbody>
        <tbody class="total">{Row("รวม", view.Tally)}</tbody>
        </table>
        {Apart(view.Tally)}
        {Names(view.Tally, missing)}
        </article>
        """);

    private static string Row(string name, BoardTally tally) =>
        $"<tr><th>{Text(name)}</th>{Number(tally.Expected)}{Number(tally.In)}<td>{Text(BoardTally.Percent(tally.Rate))}</td>{Number(tally.NotStarted)}{Number(tally.Draft)}{Number(tally.Returned + tally.Reopened)}{Number(tally.Sent)}{Number(tally.Approved)}{Number(tally.Late)}</tr>";

    private static string Apart(BoardTally tally) => tally.Extended + tally.Excused == 0 ? ""
        : $"<p class=\"asof\">{Text($"ได้ขยายเวลา {tally.Extended:N0} แห่ง ได้รับยกเว้นและไม่นับ {tally.Excused:N0} แห่ง")}</p>";

    private static string Names(BoardTally tally, IReadOnlyList<ListedReport> missing) => missing.Count == 0 ? "<p class=\"asof\">ไม่มีหน่วยงานที่ค้างส่ง</p>" : $"""
        <h2 class="names">หน่วยงานที่ค้างส่ง {Text($"{tally.Missing:N0}")} แห่ง</h2>
        <table>
        <thead><tr><th>ที่</th><th>หน่วยงาน</th><th>สังกัด</th><th>สถานะ</th><th>ผู้ประสานงาน</th><th>โทรศัพท์</th></tr></thead>
        <tbody>{string.Concat(missing.Index().Select(one => Name(one.Index + 1, one.Item)))}</tbody>
        </table>
        {(tally.Missing > missing.Count ? $"<p class=\"asof\">{Text($"และอีก {tally.Missing - missing.Count:N0} แห่ง รายชื่อครบอยู่ในไฟล์ .xlsx")}</p>" : "")}
        """;

    private static string Name(int place, ListedReport one) =>
        $"<tr>{Number(place)}<th>{Text(one.Organisation)}</th><th>{Text(one.Office ?? "")}</th><th>{Text(one.State.Thai())}</th><th>{Text(one.Contact?.Name ?? "–")}</th><th>{Text(one.Contact?.Telephone ?? "–")}</th></tr>";

    private static string Number(int number) => $"<td>{Text($"{number:N0}")}</td>";

    private static string Text(string text) => WebUtility.HtmlEncode(ThaiDigits.ToThai(text));
}
