using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Platform.Organisations;
using Prakan.Shared;
using Prakan.Shared.Language;
using Prakan.Systems.Lec.Children;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Registers;

[Requires(Verb.KeepChildren)]
public sealed class EnrolModel(RegisterDesk desk, ChildDesk children, LevelList levels, Say say) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "ระดับชั้น")]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true), StringLength(20), Display(Name = "ห้อง")]
    public string? Room { get; set; } = "1";

    [BindProperty, Display(Name = "วันเข้าศึกษา")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public ChildForm Child { get; set; } = new();

    [BindProperty]
    public IdentityForm Identity { get; set; } = new();

    public Organisation Organisation { get; private set; } = null!;
    public RegisterLock? Lock { get; private set; }
    public IReadOnlyList<LevelKind> Levels { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int organisation, CancellationToken cancel)
    {
        On = desk.Today;
        return await FindAsync(organisation, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int organisation, CancellationToken cancel)
    {
        if (!await FindAsync(organisation, cancel)) return NotFound();
        if (Levels.All(level => level.Code != Level)) ModelState.AddModelError(nameof(Level), "กรุณาเลือกระดับชั้น");
        if (string.IsNullOrWhiteSpace(Room)) ModelState.AddModelError(nameof(Room), "กรุณากรอกห้อง");
        if (On is null) ModelState.AddModelError(nameof(On), "กรุณากรอกวันที่");
        var card = Child.Read(desk.Today, say, ModelState, nameof(Child));
        var identity = Identity.Read(say, ModelState, nameof(Identity));
        if (!ModelState.IsValid || card is null || identity is null) return Page();
        var room = new Classroom(Level!, Room!.Trim());
        await children.EnrolAsync(Organisation, new Enrolling(card, room, On!.Value, identity), cancel);
        return this.Done("รับเข้าแล้ว", "/Systems/Lec/Registers/Class", new { organisation, level = room.Level, room = room.Room });
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.KeepChildren, cancel) is not { } found) return false;
        Organisation = found;
        Lock = await desk.LockAsync(id, null, cancel);
        Levels = await levels.TaughtAsync(found.Details, cancel);
        return true;
    }
}
