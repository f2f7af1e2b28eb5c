using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Slots;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Bases;

[Requires(Verb.WriteReport), BringsFiles]
public sealed class OneModel(BuildingSlots slots, SlotReading reading, BaseDesk desk) : PageModel
{
    [BindProperty]
    public BuildingForm Building { get; set; } = new();

    public Building Found { get; private set; } = null!;
    public SlotView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long building, CancellationToken cancel)
    {
        if (!await FindAsync(building, cancel)) return NotFound();
        Building = BuildingForm.Of(Found.Card);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long building, [FromForm(Name = "Files")] List<IFormFile>? files, [FromServices] FormFiles form, CancellationToken cancel)
    {
        ModelState.Clear();
        if (!await FindAsync(building, cancel)) return NotFound();
        Building = BuildingForm.Of(Found.Card);
        if (files is not { Count: > 0 }) ModelState.AddModelError("", "กรุณาเลือกไฟล์");
        if (!ModelState.IsValid) return Page();
        await form.ReceiveAsync(Key, files!, cancel);
        return this.Done("ได้รับไฟล์แล้ว", "/Systems/Lec/Bases/One", new { building });
    }

    public async Task<IActionResult> OnPostTrashAsync(long building, Guid file, [FromServices] PrakanDb db, [FromServices] Prakan.Platform.Files.Receiving receiving, CancellationToken cancel)
    {
        if (!await FindAsync(building, cancel) || await db.StoredFiles.SingleOrDefaultAsync(one => one.Id == file && one.Owner == Key.Owner, cancel) is not { } found) return NotFound();
        await receiving.TrashAsync(Key, found, cancel);
        return this.Done("ลบไฟล์แล้ว นำกลับได้ภายใน 30 วัน", "/Systems/Lec/Bases/One", new { building });
    }

    public async Task<IActionResult> OnPostCorrectAsync(long building, CancellationToken cancel)
    {
        if (!await FindAsync(building, cancel)) return NotFound();
        if (string.IsNullOrWhiteSpace(Building.Name)) ModelState.AddModelError("Building.Name", "กรุณากรอกชื่ออาคาร");
        if (!ModelState.IsValid) return Page();
        await desk.ChangeAsync(Found, (one, now) => one.Correct(Building.Card, now), cancel);
        return this.Done("บันทึกแล้ว", "/Systems/Lec/Bases/One", new { building });
    }

    public async Task<IActionResult> OnPostDropAsync(long building, CancellationToken cancel)
    {
        if (!await FindAsync(building, cancel)) return NotFound();
        Building = BuildingForm.Of(Found.Card);
        await desk.ChangeAsync(Found, (one, now) => one.Drop(now), cancel);
        return this.Done("เอาออกจากรายการแล้ว", "/Systems/Lec/Home/Index");
    }

    private SlotKey Key => new(View.Slot.Owner.Name, View.Slot.Name);

    private async Task<bool> FindAsync(long id, CancellationToken cancel)
    {
        if (await slots.FindAsync(id, cancel) is not { } found) return false;
        (Found, View) = (found, (await reading.ReadAsync([BuildingSlots.Of(found)], cancel))[0]);
        return true;
    }
}
