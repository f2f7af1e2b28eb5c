using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Prakan.Data;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Files;
using Prakan.Platform.Files.Slots;
using Prakan.Platform.Rounds;
using Prakan.Shared;

namespace Prakan.Systems.EMes.Documents;

[Requires(Verb.ManageRounds), BringsFiles]
public sealed class IndexModel(DocumentSlots slots, SlotReading reading) : PageModel
{
    private const string Here = "/Systems/EMes/Documents/Index";

    public Round Round { get; private set; } = null!;
    public SlotView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int round, string slot, CancellationToken cancel) => await FindAsync(round, slot, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int round, string slot, [FromForm(Name = "Files")] List<IFormFile>? files, [FromServices] FormFiles form, CancellationToken cancel)
    {
        if (!await FindAsync(round, slot, cancel)) return NotFound();
        if (files is not { Count: > 0 }) ModelState.AddModelError("", "กรุณาเลือกไฟล์");
        if (!ModelState.IsValid) return Page();
        await form.ReceiveAsync(Key, files!, cancel);
        return this.Done("ได้รับไฟล์แล้ว", Here, new { round, slot });
    }

    public async Task<IActionResult> OnPostTrashAsync(int round, string slot, Guid file, [FromServices] PrakanDb db, [FromServices] Receiving receiving, CancellationToken cancel)
    {
        if (!await FindAsync(round, slot, cancel) || await db.StoredFiles.SingleOrDefaultAsync(one => one.Id == file && one.Owner == Key.Owner, cancel) is not { } found) return NotFound();
        await receiving.TrashAsync(Key, found, cancel);
        return this.Done("ลบไฟล์แล้ว นำกลับได้ภายใน 30 วัน", Here, new { round, slot });
    }

    private SlotKey Key => new(View.Slot.Owner.Name, View.Slot.Name);

    private async Task<bool> FindAsync(int id, string slot, CancellationToken cancel)
    {
        if (!DocumentSlots.All.Contains(slot) || await slots.FindAsync(id, cancel) is not { } round) return false;
        (Round, View) = (round, (await reading.ReadAsync([DocumentSlots.Of(round, slot)], cancel))[0]);
        return true;
    }
}
