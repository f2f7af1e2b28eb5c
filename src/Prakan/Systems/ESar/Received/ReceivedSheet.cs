using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Systems.ESar.Standards;

namespace Prakan.Systems.ESar.Received;

/// <summary>What was received as a workbook, row by row as it is read: who, from whom, and how they judged themselves.</summary>
internal static class ReceivedSheet
{
    private static readonly SheetColumn[] Institution =
        [new("รหัส", 14), new("สถานศึกษา", 40), new("ประเภท", 20), new("ต้นสังกัด", 36), new("จังหวัด", 18), new("ปีการศึกษา", 12, SheetCellKind.Number), new("ฉบับที่", 10, SheetCellKind.Number), new("ได้รับเมื่อ", 22)];

    public static async Task WriteAsync(IQueryable<ReceivedReport> rows, PrakanDb db, IReadOnlyDictionary<string, string> provinces, Stream to, CancellationToken cancel) =>
        await WriteAsync(rows, await db.Frameworks.AsNoTracking().Include(one => one.Standards.OrderBy(standard => standard.Place)).Where(one => one.Scale == Scale.Quality).OrderBy(one => one.Level).ThenBy(one => one.Id).ToListAsync(cancel), provinces, to, cancel);

    /// <summary>The same with the columns of some versions of the standards only.</summary>
    public static async Task WriteAsync(IQueryable<ReceivedReport> rows, IReadOnlyList<Framework> frameworks, IReadOnlyDictionary<string, string> provinces, Stream to, CancellationToken cancel)
    {
        var asked = frameworks.SelectMany(one => one.Standards.Select(standard => (Framework: one, Standard: (Standard?)standard)).Append((one, null))).ToList();
        await using var sheet = new SheetWriter(to, "SAR ที่ได้รับ", [.. Institution, .. asked.Select(one => new SheetColumn($"{one.Framework.Level.Thai()} {one.Standard?.Number ?? "ภาพรวม"} ({one.Framework.Year})", 16))]);
        await foreach (var row in rows.OrderBy(one => one.Name).ThenBy(one => one.OrganisationId).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var grades = row.Grades.ToDictionary(one => (one.Framework, one.Standard), one => one.Grade);
            SheetCell[] cells =
            [
                row.Code, row.Name, row.Kind.Thai(), row.Authority, provinces.GetValueOrDefault(row.Province, ""), row.Year, row.Version, ThaiDate.Instant(row.ReceivedAt),
                .. asked.Select(one => (SheetCell)(grades.TryGetValue((one.Framework.Id, one.Standard?.Id), out var grade) ? one.Framework.Scale.Thai(grade) : null)),
            ];
            await sheet.WriteAsync(cells);
        }
    }
}
