using System.Net;
using Prakan.Platform.Documents;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>The statistics of the page on official paper. What the page hides is not on it.</summary>
internal static class StatisticsPaper
{
    public static string Page(StatisticsView view) => ThaiPdf.Page($"สถิติผลการประเมินตนเอง {view.Place}", $"""
        <article class="figures">
        <h1>สถิติผลการประเมินตนเองของสถานศึกษา</h1>
        <h2>{Text($"{view.Place} ปีการศึกษา {view.Asked.Year}")}</h2>
        <p class="asof">{Text($"{view.Framework!.Thai} ฉบับปี {view.Framework.Year} {view.Asked.AffiliationAsked ?? "ทุกสังกัด"} {view.SizeName ?? "ทุกขนาด"} ข้อมูล ณ วันที่ {ThaiDate.Instant(view.At)}")}</p>
        {Table(view, "มาตรฐาน", view.Standards)}
        {(view.Parts.Count == 0 ? "" : $"<h2 class=\"names\">{Text($"แยกตาม{view.Asked.PartsThai()} ผลของ{view.StandardName}")}</h2>{Table(view, view.Asked.PartsThai(), view.Parts, view.Whole)}")}
        <p class="asof">{Text($"– หมายถึงไม่แสดง เพราะมีน้อยกว่า {Hiding.Fewest} แห่ง หรือจะทำให้คำนวณย้อนถึงกลุ่มที่มีน้อยกว่า {Hiding.Fewest} แห่งได้ เรียงตามชื่อ ไม่ใช่ลำดับผล")}</p>
        </article>
        """);

    private static string Table(StatisticsView view, string first, IEnumerable<LevelRow> rows, LevelRow? total = null) => $"""
        <table>
        <thead><tr><th rowspan="2">{Text(first)}</th><th rowspan="2">แห่ง</th>{string.Concat(view.Levels.Select(level => $"<th colspan=\"2\">{Text(level)}</th>"))}<th rowspan="2">{Text($"ร้อยละ {view.FromName}ขึ้นไป")}</th><th rowspan="2">เทียบปีก่อน<br>(จุด)</th></tr>
        <tr>{string.Concat(view.Levels.Select(_ => "<th>แห่ง</th><th>ร้อยละ</th>"))}</tr></thead>
        <tbody>{string.Concat(rows.Select(row => Row(view, row)))}</tbody>
        {(total is null ? "" : $"<tbody class=\"total\">{Row(view, total)}</tbody>")}
        </table>
        """;

    private static string Row(StatisticsView view, LevelRow row) => row.Now is not { } now
        ? $"<tr><th>{Text(row.Name)}</th>{string.Concat(Enumerable.Repeat("<td>–</td>", 2 * view.Levels.Count + 3))}</tr>"
        : $"<tr><th>{Text(row.Name)}</th>{Cell($"{now.Total:N0}")}{string.Concat(Enumerable.Range(1, view.Levels.Count).Select(level => Cell($"{now.Numbers[level - 1]:N0}") + Cell(Levelled.Percent(now.Share(level)))))}{Cell(Levelled.Percent(now.ShareReaching(view.Asked.From)))}{Cell(row.Change(view.Asked.From) is { } change ? Levelled.Points(change) : "–")}</tr>";

    private static string Cell(string text) => $"<td>{Text(text)}</td>";

    private static string Text(string text) => WebUtility.HtmlEncode(ThaiDigits.ToThai(text));
}
