using System.Net;
using Prakan.Platform.Documents;
using Prakan.Shared;
using Prakan.Shared.Language;

namespace Prakan.Systems.Lec.Reports;

/// <summary>A report on paper. What the page does not show is not on it, and a list too long for paper is in the spreadsheet.</summary>
internal static class ReportPaper
{
    private const int MostRows = 2_000;

    public static string Page(ReportView view)
    {
        var (asked, table) = (view.Question, view.Table!);
        return ThaiPdf.Page(asked.Topic.Thai(), $"""
            <article class="figures">
            <h1>{Text(asked.Topic.Thai())}</h1>
            <h2>{Text(asked.Office.Name)}</h2>
            <p class="asof">{Text(view.When(Say.InThai))}</p>
            <table>
            <thead>{Head(asked, table)}</thead>
            <tbody>{string.Concat(table.Rows.Take(MostRows).Select(Row))}</tbody>
            {(table.Total is { } total ? $"<tbody class=\"total\">{Row(total)}</tbody>" : "")}
            </table>
            {string.Concat(view.Notes(Say.InThai).Select(note => $"<p class=\"asof\">{Text(note)}</p>"))}
            </article>
            """);
    }

    private static string Head(ReportQuestion asked, ReportTable table)
    {
        var width = table.Shape.Heads.Count();
        var columns = string.Concat(table.Headings.Select(head => $"<th>{Text(head.Column)}</th>"));
        return table.HasOthers
            ? $"<tr><th rowspan=\"2\">{Text(asked.By.Thai())}</th><th colspan=\"{width}\">{Text(table.Shape.Own)}</th><th colspan=\"{width}\">{Text(table.Shape.Other)}</th></tr><tr>{columns}</tr>"
            : $"<tr><th>{Text(asked.By.Thai())}</th>{columns}</tr>";
    }

    private static string Row(ReportRow row) => $"<tr><th>{Text(row.Name)}</th>{string.Concat(row.Numbers.Select(number => $"<td>{Text(number?.ToString("N0") ?? "–")}</td>"))}</tr>";

    private static string Text(string text) => WebUtility.HtmlEncode(ThaiDigits.ToThai(text));
}
