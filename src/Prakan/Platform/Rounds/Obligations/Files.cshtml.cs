using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Platform.Rounds.Obligations;

[Requires(Verb.WriteReport), BringsFiles]
public sealed class FilesModel(PrakanDb db, FileSheet sheet, FormFiles form, Receiving receiving) : PageModel
{
    public FileSheet Sheet => sheet;

    public async Task<IActionResult> OnGetAsync(long id, string slot, CancellationToken cancel) => await sheet.ReadAsync(id, slot, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, string slot, [FromForm(Name = "Files")] List<IFormFile>? files, CancellationToken cancel)
    {
        if (!await sheet.ReadAsync(id, slot, cancel)) return NotFound();
        if (files is not { Count: > 0 }) ModelState.AddModelError("", "กรุณาเลือกไฟล์");
        if (!ModelState.IsValid) return Page();
        await form.ReceiveAsync(sheet.Key, files!, cancel);
        return this.Done("ได้รับไฟล์แล้ว", "./Files", new { id, slot });
    }

    public async Task<IActionResult> OnPostTrashAsync(long id, string slot, Guid file, CancellationToken cancel)
    {
        if (await FindAsync(id, slot, file, cancel) is not { } found) return NotFound();
        await receiving.TrashAsync(sheet.Key, found, cancel);
        return this.Done("ลบไฟล์แล้ว นำกลับได้ภายใน 30 วัน", "./Files", new { id, slot });
    }

    public async Task<IActionResult> OnPostRestoreAsync(long id, string slot, Guid file, CancellationToken cancel)
    {
        if (await FindAsync(id, slot, file, cancel) is not { } found) return NotFound();
        await receiving.RestoreAsync(sheet.Key, found, cancel);
        return this.Done("นำไฟล์กลับมาแล้ว", "./Files", new { id, slot });
    }

    private async Task<StoredFile?> FindAsync(long id, string slot, Guid file, CancellationToken cancel) =>
        await sheet.ReadAsync(id, slot, cancel) ? await db.StoredFiles.SingleOrDefaultAsync(one => one.Id == file && one.Owner == sheet.Key.Owner && one.Slot == slot, cancel) : null;
}
