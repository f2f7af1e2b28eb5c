using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Statistics;

/// <summary>The statistics of the page as a workbook: by standard, by part, and how to read them. What the page hides is not in it.</summary>
internal static class StatisticsSheet
{
    public static async Task WriteAsync(StatisticsView view, Stream to)
    {
        await using var sheet = new SheetWriter(to, "ตามมาตรฐาน", Columns(view, "มาตรฐาน"));
        foreach (var row in view.Standards) await WriteAsync(sheet, view, row);
        sheet.Next(view.Asked.By.Thai(), Columns(view, view.Asked.By.Thai()));
        foreach (var row in view.Parts) await WriteAsync(sheet, view, row);
        await WriteAsync(sheet, view, view.Whole);
        sheet.Next("คำอธิบาย", [new SheetColumn("รายการ", 30), new SheetColumn("ค่า", 80)]);
        foreach (var (name, value) in view.Explained()) await sheet.WriteAsync(name, value);
    }

    private static SheetColumn[] Columns(StatisticsView view, string first) =>
    [
        new(first, 44), Number("จำนวนแห่ง"), .. view.Levels.Select(Number), .. view.Levels.Select(level => Number($"ร้อยละ {level}")), Number($"ร้อยละ {view.FromName}ขึ้นไป"), Number("เทียบปีก่อน (จุด)"), new("หมายเหตุ", 30),
    ];

    private static SheetColumn Number(string heading) => new(heading, 14, SheetCellKind.Number);

    private static async Task WriteAsync(SheetWriter sheet, StatisticsView view, LevelRow row)
    {
        var (now, levels) = (row.Now, Enumerable.Range(1, view.Levels.Count));
        SheetCell[] cells =
        [
            row.Name, now?.Total, .. levels.Select(level => (SheetCell)now?.Numbers[level - 1]), .. levels.Select(level => (SheetCell)Round(now?.Share(level))),
            Round(now?.ShareReaching(view.Asked.From)), Round(row.Change(view.Asked.From)), now is null ? "ไม่แสดง" : null,
        ];
        await sheet.WriteAsync(cells);
    }

    private static decimal? Round(decimal? share) => share is { } value ? decimal.Round(value, 1) : null;

    /// <summary>What the numbers are, for whoever finds them without the page.</summary>
    public static IEnumerable<(string Name, string Value)> Explained(this StatisticsView view) =>
    [
        ("พื้นที่", view.Place), ("ปีการศึกษา", $"{view.Asked.Year}"), ("มาตรฐาน", $"{view.Framework!.Thai} ฉบับปี {view.Framework.Year}"), ("ระดับการศึกษา", view.Framework.Level.Thai()),
        ("แยกตามผลของ", view.StandardName), ("สังกัด", view.Asked.AffiliationAsked ?? "ทุกสังกัด"), ("ขนาดสถานศึกษา", view.SizeName ?? "ทุกขนาด"), ("ข้อมูล ณ", ThaiDate.Instant(view.At)),
        ("การไม่แสดง", $"กลุ่มที่มีน้อยกว่า {Hiding.Fewest} แห่ง และกลุ่มที่จะทำให้คำนวณย้อนถึงกลุ่มนั้นได้ ไม่แสดงตัวเลข"),
    ];
}
