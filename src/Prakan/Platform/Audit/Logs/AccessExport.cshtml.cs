using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Documents.Sheets;
using Prakan.Shared;

namespace Prakan.Platform.Audit.Logs;

[Requires(Verb.ReadAccess)]
public sealed class AccessExportModel(PrakanDb db, CurrentUser user) : PageModel
{
    private const int Chunk = 1_000;

    private static readonly SheetColumn[] Columns = [new("เวลา", 22), new("ผู้เปิดดู", 30), new("หน่วยงาน", 40), new("ข้อมูลของ", 30), new("รายการ", 44), new("เพื่อ", 40), new("ที่อยู่เครือข่าย", 20)];

    [BindProperty(SupportsGet = true)]
    public AccessFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return NotFound();
        var entries = Filter.Of(db.AccessEntries.AsNoTracking().For(user, Verb.ReadAccess), await AccessRow.PersonOfAsync(db, Filter.Who, cancel));
        return new SheetDownload("การเปิดดูข้อมูลส่วนบุคคล.xlsx", to => WriteAsync(entries, to, cancel));
    }

    private async Task WriteAsync(IQueryable<AccessEntry> entries, Stream to, CancellationToken cancel)
    {
        await using var sheet = new SheetWriter(to, "การเปิดดู", Columns);
        for (long? before = null; await AccessRow.ReadAsync(db, entries, before, Chunk, cancel) is { Count: > 0 } rows; before = rows[^1].Entry.Id)
        {
            foreach (var (entry, reader, office, owner) in rows)
                await sheet.WriteAsync(ThaiDate.Instant(entry.At), reader, office, owner, entry.Subject, entry.Purpose, entry.Address?.ToString());
        }
    }
}
