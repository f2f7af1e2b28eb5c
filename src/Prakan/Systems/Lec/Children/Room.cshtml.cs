using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Systems.Lec.Levels;

namespace Prakan.Systems.Lec.Children;

/// <summary>Another room from a day on; or back into one, for a child that had left.</summary>
[Requires(Verb.KeepChildren)]
public sealed class RoomModel(ChildDesk desk, LevelList levels) : PageModel
{
    [BindProperty, Display(Name = "ระดับชั้น")]
    public string? Level { get; set; }

    [BindProperty, StringLength(20), Display(Name = "ห้อง")]
    public string? Room { get; set; }

    [BindProperty, Display(Name = "ตั้งแต่วันที่")]
    public DateOnly? On { get; set; }

    public Child Found { get; private set; } = null!;
    public IReadOnlyList<LevelKind> Levels { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid child, CancellationToken cancel)
    {
        if (!await FindAsync(child, cancel)) return NotFound();
        (Level, Room, On) = (Found.Now?.Level, Found.Now?.Room ?? "1", desk.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid child, CancellationToken cancel)
    {
        if (!await FindAsync(child, cancel)) return NotFound();
        if (Levels.All(level => level.Code != Level)) ModelState.AddModelError(nameof(Level), "กรุณาเลือกระดับชั้น");
        if (string.IsNullOrWhiteSpace(Room)) ModelState.AddModelError(nameof(Room), "กรุณากรอกห้อง");
        if (On is null) ModelState.AddModelError(nameof(On), "กรุณากรอกวันที่");
        if (!ModelState.IsValid) return Page();
        var (to, on, here) = (new Classroom(Level!, Room!.Trim()), On!.Value, Found.Status == ChildStatus.Here);
        await desk.DoAsync(Found, (one, by) =>
        {
            if (here) one.ChangeRoom(to, on, by);
            else one.EnrolAgain(to, on, by);
        }, cancel);
        return this.Done(here ? "เปลี่ยนห้องแล้ว" : "รับกลับเข้าเรียนแล้ว", "/Systems/Lec/Children/One", new { child });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, Verb.KeepChildren, cancel) is not { } found) return false;
        (Found, Levels) = (found, await levels.TaughtAsync(found.Organisation.Details, cancel));
        return true;
    }
}
