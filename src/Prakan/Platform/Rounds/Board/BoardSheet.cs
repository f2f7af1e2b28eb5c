using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Documents.Sheets;
using Prakan.Platform.Rounds.Obligations;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Board;

/// <summary>The board as a workbook: the figures, and behind them everybody who has not sent, with whom to call.</summary>
public static class BoardSheet
{
    private static readonly SheetColumn[] Figures =
    [
        new("หน่วยงาน", 40), .. new[] { "ต้องรายงาน", "ส่งแล้ว", "ค้างส่ง", "ร้อยละที่ส่งแล้ว", "ยังไม่เริ่ม", "กำลังจัดทำ", "รอแก้ไข", "รอพิจารณา", "เรียบร้อยแล้ว", "ส่งล่าช้า", "ได้ขยายเวลา", "ได้รับยกเว้น" }
            .Select(heading => new SheetColumn(heading, 14, SheetCellKind.Number)),
    ];

    private static readonly SheetColumn[] Missing =
        [new("หน่วยงาน", 40), new("รหัส", 14), new("สังกัด", 36), new("สถานะ", 18), new("ผู้ประสานงาน", 28), new("โทรศัพท์", 16), new("อีเมล", 28), new("เตือนครั้งล่าสุด", 20)];

    public static async Task WriteAsync(BoardView view, PrakanDb db, CurrentUser user, Stream to, CancellationToken cancel)
    {
        await using var sheet = new SheetWriter(to, "ภาพรวม", Figures);
        await WriteAsync(sheet, $"{view.Place.Office.Name} (รวม) ข้อมูล ณ {ThaiDate.Instant(view.At)}", view.Tally);
        foreach (var row in view.Rows) await WriteAsync(sheet, row.Name, row.Tally);

        sheet.Next("รายชื่อที่ค้างส่ง", Missing);
        await foreach (var one in db.ReportsAt(view.Place, ReportShow.Missing, view.Level, user).OrderBy(one => one.Path).Listed(db).AsAsyncEnumerable().WithCancellation(cancel))
            await sheet.WriteAsync(one.Organisation, one.Code, one.Office, one.State.Thai(), one.Contact?.Name, one.Contact?.Telephone, one.Contact?.Email, one.NudgedAt is { } nudged ? ThaiDate.Instant(nudged) : null);
    }

    private static ValueTask WriteAsync(SheetWriter sheet, string name, BoardTally tally) => sheet.WriteAsync(
        name, tally.Expected, tally.In, tally.Missing, Math.Floor(tally.Rate * 10) / 10, tally.NotStarted, tally.Draft, tally.Returned + tally.Reopened, tally.Sent, tally.Approved, tally.Late, tally.Extended, tally.Excused);
}
