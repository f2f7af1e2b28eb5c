using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Organisations;

namespace Prakan.Systems.EMes.Summary;

/// <summary>The summary as a workbook: self, bureau and gap of every office, and the means.</summary>
internal static class SummarySheet
{
    public static async Task WriteAsync(SummaryView view, Stream to)
    {
        await using var sheet = new SheetWriter(to, "สำนักงานและตัวชี้วัด",
        [
            new("สำนักงาน", 36), new("ประเภท", 10), new("ภาค", 18), .. view.Indicators.SelectMany(one => new[] { Number($"{one.Number} ตนเอง"), Number($"{one.Number} สำนัก"), Number($"{one.Number} ต่าง") }),
        ]);
        foreach (var office in view.Offices)
        {
            SheetCell[] cells =
            [
                office.Name, Enum.Parse<OrganisationKind>(office.Kind).Thai(), office.Region,
                .. view.Indicators.SelectMany(one => new SheetCell[] { office[one.Key].Self, office[one.Key].Bureau, office[one.Key].Gap }),
            ];
            await sheet.WriteAsync(cells);
        }
        foreach (var (name, rows) in new[] { ("ตามตัวชี้วัด", view.ByIndicator), ("ตามส่วน", view.ByPart), ("ตามประเภท", view.ByKind), ("ตามภาค", view.ByRegion) })
        {
            sheet.Next(name, [new(name, 44), Number("แห่ง"), Number("ประเมินตนเอง"), Number("คะแนนสำนัก"), Number("ต่างกัน"), Number("รอบก่อน"), Number("เทียบรอบก่อน")]);
            foreach (var row in rows.Append(view.Whole)) await sheet.WriteAsync(row.Name, row.Offices, Round(row.Self), Round(row.Bureau), Round(row.Gap), Round(row.Last), Round(row.Change));
        }
    }

    private static SheetColumn Number(string heading) => new(heading, 12, SheetCellKind.Number);

    private static decimal? Round(decimal? mean) => mean is { } value ? decimal.Round(value, 2) : null;
}
