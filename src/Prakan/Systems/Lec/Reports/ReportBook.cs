using Prakan.Platform.Documents.Sheets;
using Prakan.Shared.Language;

namespace Prakan.Systems.Lec.Reports;

/// <summary>A report as a spreadsheet: what the page does not show is not in it.</summary>
internal static class ReportBook
{
    public static async Task WriteAsync(ReportView view, Stream to)
    {
        var (asked, table) = (view.Question, view.Table!);
        SheetColumn[] columns = [new(asked.By.Thai(), 42), .. table.Headings.Select(head => new SheetColumn(head.Column, 16, SheetCellKind.Number) { Group = table.HasOthers ? head.Side : null })];
        await using var sheet = new SheetWriter(to, "รายงาน", columns, title: $"{asked.Topic.Thai()} {asked.Office.Name} {view.When(Say.InThai)}");
        foreach (var row in table.Total is { } total ? table.Rows.Append(total) : table.Rows)
            await sheet.WriteAsync([row.Name, .. row.Numbers.Select(number => number is { } shown ? (SheetCell)shown : (SheetCell)"–")]);
    }
}
