using System.Net;
using Prakan.Platform.Documents;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Money;

/// <summary>The official table on paper.</summary>
internal static class MoneyPaper
{
    public static string Page(MoneyTable table, MoneyRow total) => ThaiPdf.Page("เงินอุดหนุนอาหารกลางวันและนม", $"""
        <article class="figures">
        <h1>บัญชีเงินอุดหนุนอาหารกลางวันและอาหารเสริม (นม)</h1>
        <h2>{Text(table.Title)}</h2>
        <p class="asof">{Text($"นับ ณ วันที่ {ThaiDate.InFull(table.AsOf)} {table.Lunch.Order} {table.Lunch.Terms.Days} วัน {table.Milk.Order} {table.Milk.Terms.Days} วัน")}</p>
        <table>
        <thead><tr><th rowspan="2">รายการ</th><th colspan="3">อาหารกลางวัน</th><th colspan="2">นม</th><th rowspan="2">รวม (บาท)</th></tr>
        <tr><th>คน</th><th>บาทต่อวัน</th><th>บาท</th><th>คน</th><th>บาท</th></tr></thead>
        <tbody>{string.Concat(table.Rows.Select(Row))}</tbody>
        <tbody class="total">{Row(total)}</tbody>
        </table>
        </article>
        """);

    private static string Row(MoneyRow row) =>
        $"<tr><th>{Text(row.Name)}</th>{Cell($"{row.Lunch.Heads:N0}")}{Cell(row.Lunch.Rate > 0 ? $"{row.Lunch.Rate:0.##}" : "–")}{Cell($"{row.Lunch.Baht:N2}")}{Cell($"{row.Milk.Heads:N0}")}{Cell($"{row.Milk.Baht:N2}")}{Cell($"{row.Baht:N2}")}</tr>";

    private static string Cell(string text) => $"<td>{Text(text)}</td>";

    private static string Text(string text) => WebUtility.HtmlEncode(ThaiDigits.ToThai(text));
}
