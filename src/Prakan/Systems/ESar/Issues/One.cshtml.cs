using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Systems.ESar.Issues;

[Requires(Verb.RequestAssessment), BringsFiles]
public sealed class OneModel(IssueSlots slots, SlotReading reading) : PageModel
{
    public IssueSheet Sheet { get; private set; } = null!;
    public SlotView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long sheet, CancellationToken cancel) => await FindAsync(sheet, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long sheet, [FromForm(Name = "Files")] List<IFormFile>? files, [FromServices] FormFiles form, CancellationToken cancel)
    {
        if (!await FindAsync(sheet, cancel)) return NotFound();
        if (files is not { Count: > 0 }) ModelState.AddModelError("", "กรุณาเลือกไฟล์");
        if (!ModelState.IsValid) return Page();
        await form.ReceiveAsync(Key, files!, cancel);
        return this.Done("ได้รับไฟล์แล้ว", "/Systems/ESar/Issues/One", new { sheet });
    }

    public async Task<IActionResult> OnPostTrashAsync(long sheet, Guid file, [FromServices] PrakanDb db, [FromServices] Prakan.Platform.Files.Receiving receiving, CancellationToken cancel)
    {
        if (!await FindAsync(sheet, cancel) || await db.StoredFiles.SingleOrDefaultAsync(one => one.Id == file && one.Owner == Key.Owner, cancel) is not { } found) return NotFound();
        await receiving.TrashAsync(Key, found, cancel);
        return this.Done("ลบไฟล์แล้ว นำกลับได้ภายใน 30 วัน", "/Systems/ESar/Issues/One", new { sheet });
    }

    private SlotKey Key => new(View.Slot.Owner.Name, View.Slot.Name);

    private async Task<bool> FindAsync(long id, CancellationToken cancel)
    {
        if (await slots.FindAsync(id, cancel) is not { } sheet) return false;
        (Sheet, View) = (sheet, (await reading.ReadAsync([IssueSlots.Of(sheet)], cancel))[0]);
        return true;
    }
}
