using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Money;

/// <summary>The official table as a spreadsheet: figures as figures, names as text.</summary>
internal static class MoneySheet
{
    public static async Task WriteAsync(MoneyTable table, bool whatIf, Stream to)
    {
        SheetColumn[] columns =
        [
            new("รายการ", 42), new("สังกัด", 34), Figure("สถานศึกษา (แห่ง)"), Figure("คน", "อาหารกลางวัน"), Figure("บาทต่อคนต่อวัน", "อาหารกลางวัน"), Figure("บาท", "อาหารกลางวัน"),
            Figure("คน", "นม"), Figure("บาท", "นม"), Figure("รวม (บาท)"), .. whatIf ? [Figure("ถ้าเปลี่ยน (บาท)"), Figure("ต่าง (บาท)")] : Array.Empty<SheetColumn>(),
        ];
        await using var sheet = new SheetWriter(to, "เงินอุดหนุน", columns, title: $"เงินอุดหนุนอาหารกลางวันและนม {table.Title} นับ ณ วันที่ {ThaiDate.InFull(table.AsOf)}");
        foreach (var row in table.Rows.Append(table.Total))
        {
            await sheet.WriteAsync(
            [
                row.Name, row.Above, row.Institutions, row.Lunch.Heads, row.Lunch.Rate > 0 ? row.Lunch.Rate : (decimal?)null, row.Lunch.Baht, row.Milk.Heads, row.Milk.Baht, row.Baht,
                .. whatIf ? [row.BahtIf, row.Difference] : Array.Empty<SheetCell>(),
            ]);
        }
    }

    private static SheetColumn Figure(string heading, string? group = null) => new(heading, 16, SheetCellKind.Number) { Group = group };
}
