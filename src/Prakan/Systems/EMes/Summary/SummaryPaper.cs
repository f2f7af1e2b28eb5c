using System.Net;
using Prakan.Platform.Documents;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Summary;

/// <summary>The means of a round on official paper, and the offices by name.</summary>
internal static class SummaryPaper
{
    public static string Page(SummaryView view, DateTimeOffset now) => ThaiPdf.Page($"สรุปผล {view.Round.Plan.Title}", $"""
        <article class="figures">
        <h1>{Text($"สรุปผล {view.Round.Plan.Title}")}</h1>
        <p class="asof">{Text($"{view.Offices.Count} สำนักงาน ข้อมูล ณ วันที่ {ThaiDate.Instant(now)}{(view.Last is { } last ? $" เทียบกับ {last.Plan.Title}" : "")}")}</p>
        {Means("ตัวชี้วัด", [.. view.ByIndicator, view.Whole])}{Means("ส่วน", view.ByPart)}{Means("ประเภทสำนักงาน", view.ByKind)}{Means("ภาค", view.ByRegion)}
        {Means("สำนักงาน", [.. view.Offices.Select(one => Summary.Means.Of("", one.Name, [one], [], _ => true))])}
        </article>
        """);

    private static string Means(string first, IReadOnlyList<Means> rows) => $"""
        <table>
        <thead><tr><th>{Text(first)}</th><th>แห่ง</th><th>ประเมินตนเอง</th><th>คะแนนสำนัก</th><th>ต่างกัน</th><th>เทียบรอบก่อน</th></tr></thead>
        <tbody>{string.Concat(rows.Select(row => $"<tr><th>{Text(row.Name)}</th>{Cell($"{row.Offices:N0}")}{Cell(Score(row.Self))}{Cell(Score(row.Bureau))}{Cell(Moved(row.Gap))}{Cell(Moved(row.Change))}</tr>"))}</tbody>
        </table>
        """;

    private static string Score(decimal? mean) => mean?.ToString("0.00") ?? "–";

    private static string Moved(decimal? by) => by?.ToString("+0.00;-0.00;0.00") ?? "–";

    private static string Cell(string text) => $"<td>{Text(text)}</td>";

    private static string Text(string text) => WebUtility.HtmlEncode(ThaiDigits.ToThai(text));
}
