using System.Globalization;
using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Organisations;
using Prakan.Platform.Rounds;
using Prakan.Shared;
using Prakan.Systems.EMes.Entries;

namespace Prakan.Systems.EMes.Indicators;

/// <summary>Indicators as a spreadsheet, out and in again: a row for each indicator, and under it its issues, numbers and levels.</summary>
internal static class IndicatorSheet
{
    private const string OfIndicator = "ตัวชี้วัด", OfIssue = "ประเด็น", OfFigure = "ตัวเลข", OfTotal = "ผลรวม", OfLevel = "เกณฑ์";

    private static readonly OrganisationKind[] Kinds = [OrganisationKind.PrimaryAreaOffice, OrganisationKind.SecondaryAreaOffice];

    public static async Task WriteAsync(Stream to, Round round, IReadOnlyList<Indicator> indicators)
    {
        SheetColumn[] columns =
        [
            new("ชนิดแถว", 12, Choices: [OfIndicator, OfIssue, OfFigure, OfTotal, OfLevel]), new("ส่วน", 24, Choices: [.. round.Plan.Parts.Select(part => part.Thai)]), new("เลขที่", 10), new("ข้อความ", 60),
            new("หลักฐานหรือหน่วย", 40), new("ใช้กับ", 20), new("จำนวนไฟล์หรือทศนิยม", 14, SheetCellKind.Number), new("ต่ำสุด", 12, SheetCellKind.Number), new("สูงสุด", 12, SheetCellKind.Number), new("เครื่องหมายแบบฟอร์ม", 24),
            new("รหัส (ห้ามแก้)", 14),
        ];
        await using var sheet = new SheetWriter(to, "ตัวชี้วัด", columns);
        foreach (var one in indicators)
        {
            await sheet.WriteAsync(OfIndicator, round.Plan.PartName(one.Part), one.Number, one.Thai, "", string.Join(", ", one.Kinds.Select(kind => kind.Thai())), "", "", "", one.FormMark, one.Key);
            foreach (var issue in one.Issues) await sheet.WriteAsync(OfIssue, "", "", issue.Thai, issue.Evidence, "", issue.MostFiles, "", "", "", issue.Key);
            foreach (var figure in one.Figures) await sheet.WriteAsync(figure.IsTotal ? OfTotal : OfFigure, "", "", figure.Thai, figure.Unit, "", figure.Decimals, figure.Least, figure.Most, "", figure.Key);
            foreach (var (place, words) in one.Criteria.Index()) await sheet.WriteAsync(OfLevel, "", $"{place + 1}", words, FiveLevels.Thai(place + 1));
        }
    }

    /// <summary>All or nothing: the first row that cannot be taken is named.</summary>
    public static async Task<IReadOnlyList<Indicator>> ReadAsync(IFormFile upload, Round round, IReadOnlyList<Indicator> before, CancellationToken cancel)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var kept = File.Create(file)) await upload.CopyToAsync(kept, cancel);
            var reading = new IndicatorReading(round, before);
            var heading = true;
            await foreach (var row in SheetReader.ReadAsync(file, cancel: cancel))
            {
                if (!heading) Take(reading, row);
                heading = false;
            }
            return reading.Indicators;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Take(IndicatorReading reading, SheetRow row)
    {
        var (words, beside) = (row[3].Trim(), row[4].Trim());
        switch (row[0].Trim())
        {
            case OfIndicator: reading.Begin(row.Number, row[1].Trim(), ThaiDigits.ToArabic(row[2]).Trim(), words, [.. KindsOf(row)], row[9].Trim(), row[10].Trim()); break;
            case OfIssue: reading.Add(row.Number, key => new Issue(key, words, beside) { MostFiles = Whole(row, 6, 1, Issue.MostEver) ?? Issue.UsualFiles }, row[10].Trim()); break;
            case OfFigure or OfTotal: reading.Add(row.Number, key => new Figure(key, words, beside) { Decimals = Whole(row, 6, 0, Figure.MostDecimals) ?? 0, IsTotal = row[0].Trim() == OfTotal, Least = Number(row, 7), Most = Number(row, 8) }, row[10].Trim()); break;
            case OfLevel: reading.AddLevel(row.Number, words); break;
            default: throw new RuleBroken("emes.sheet-row-unknown", row.Number, row[0]);
        }
    }

    private static IEnumerable<OrganisationKind> KindsOf(SheetRow row) =>
        row[5].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => Kinds.Where(kind => kind.Thai() == word).Select(kind => (OrganisationKind?)kind).FirstOrDefault() ?? throw new RuleBroken("emes.sheet-kind-unknown", row.Number, word));

    private static int? Whole(SheetRow row, int column, int least, int most)
    {
        if (Number(row, column) is not { } number) return null;
        RuleBroken.Unless(number >= least && number <= most && decimal.Truncate(number) == number, "emes.sheet-out-of-range", row.Number, row[column].Trim(), least, most);
        return (int)number;
    }

    private static decimal? Number(SheetRow row, int column) =>
        row[column].Trim() is not { Length: > 0 } text ? null : ThaiNumber.TryParse(text, out var number) ? number : throw new RuleBroken("survey.sheet-not-a-number", row.Number, text.ToString(CultureInfo.InvariantCulture));
}
