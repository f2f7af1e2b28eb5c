using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Documents.Sheets;

namespace Prakan.Platform.Organisations.Import;

/// <summary>Writes organisations in the very shape in which they are taken in, and the empty form of it.</summary>
public static class SheetExport
{
    private const string SheetName = "หน่วยงาน";

    private static SheetColumn[] Columns => [.. ImportColumns.All.Select(column => column.ToSheet())];

    private static SheetNotes Notes => new("คำอธิบาย", [new("คอลัมน์", 26), new("ชื่ออื่นที่ใช้ได้", 40), new("วิธีกรอก", 80)],
        [.. ImportColumns.All.Select(column => new[] { column.Heading, string.Join(", ", column.AlsoCalled), column.Meaning })]);

    public static async Task WriteTemplateAsync(Stream to)
    {
        await using var sheet = new SheetWriter(to, SheetName, Columns, Notes);
    }

    /// <summary>Those that are open on the day; what has closed is history and is not imported.</summary>
    public static async Task WriteAsync(IQueryable<Organisation> organisations, DateOnly on, Stream to, CancellationToken cancel)
    {
        await using var sheet = new SheetWriter(to, SheetName, Columns, Notes);
        await foreach (var row in Rows(organisations.Where(one => one.ClosedOn == null || one.ClosedOn > on)).WithCancellation(cancel))
            await sheet.WriteAsync([.. ImportColumns.All.Select(column => column.Show(row))]);
    }

    private static IAsyncEnumerable<ExportedRow> Rows(IQueryable<Organisation> organisations) =>
        organisations.OrderBy(one => one.Path).Select(one => new
        {
            one.Id, one.ParentId, one.Kind, one.Details, one.OpenedOn,
            Code = one.Codes.Where(code => code.Until == null && code.Scheme != CodeScheme.Smis).OrderBy(code => code.Id).Select(code => new { code.Scheme, code.Value }).FirstOrDefault(),
            Parent = one.Parent!.Codes.Where(code => code.Until == null && code.Scheme != CodeScheme.Smis).OrderBy(code => code.Id).Select(code => code.Value).FirstOrDefault(),
            Smis = one.Codes.Where(code => code.Until == null && code.Scheme == CodeScheme.Smis).Select(code => code.Value).FirstOrDefault(),
        }).AsAsyncEnumerable().Select(one => new ExportedRow(
            one.Code?.Value ?? $"#{one.Id}", one.Code?.Scheme, one.Kind, one.Parent ?? (one.ParentId is { } parent ? $"#{parent}" : null), one.Details, one.OpenedOn, one.Smis));
}
