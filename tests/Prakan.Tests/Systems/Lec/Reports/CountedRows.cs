using Prakan.Tests.House;

namespace Prakan.Tests.Systems.Lec.Reports;

internal static class CountedRows
{
    /// <summary>The figures of a row of the report's table, as they are shown.</summary>
    public static string Figures(this Answer page, string name) =>
        string.Join(' ', page.Html.QuerySelectorAll("table.counts tr").Single(row => row.QuerySelector("th[scope=row]")?.TextContent.Trim() == name).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));

    public static IEnumerable<string> RowNames(this Answer page) => page.Html.QuerySelectorAll("table.counts tbody:first-of-type th[scope=row]").Select(cell => cell.TextContent.Trim());

    public static string HrefOf(this Answer page, string name) => page.Html.QuerySelectorAll("table.counts a").Single(link => link.TextContent.Trim() == name).GetAttribute("href")!;
}
