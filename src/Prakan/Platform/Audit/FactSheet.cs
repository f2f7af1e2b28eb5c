using Microsoft.EntityFrameworkCore;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Platform.Audit;

/// <summary>The facts of one organisation as a sheet, in the order of their chain.</summary>
internal static class FactSheet
{
    private const int Chunk = 1_000;

    private static readonly SheetColumn[] Columns =
    [
        new("ลำดับในสายบันทึก", 16, SheetCellKind.Number), new("เวลา", 22), new("สิ่งที่ทำ", 60), new("ผู้ทำ", 50), new("เหตุผล", 40), new("รายการ", 44), new("SHA-256 ของสายบันทึก", 66),
    ];

    public static async Task WriteAsync(IQueryable<Fact> facts, History history, Stream to, CancellationToken cancel)
    {
        await using var sheet = new SheetWriter(to, "ประวัติ", Columns);
        for (var after = 0L; ;)
        {
            var last = after;
            var rows = await facts.Where(fact => fact.Number > last).OrderBy(fact => fact.Number).Take(Chunk).ToListAsync(cancel);
            var told = await history.TellAsync(rows, cancel);
            foreach (var (fact, entry) in rows.Zip(told))
                await sheet.WriteAsync(fact.Number, ThaiDate.Instant(fact.At), entry.What, entry.Who, fact.Reason, fact.Subject, Convert.ToHexStringLower(fact.Hash));
            if (rows.Count < Chunk) return;
            after = rows[^1].Number;
        }
    }
}
