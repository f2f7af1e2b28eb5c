using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;

namespace Prakan.Systems.Lec.Children;

[Requires(Verb.KeepChildren)]
public sealed class LeaveModel(ChildDesk desk) : PageModel
{
    [BindProperty, Display(Name = "ออกเพราะ")]
    public Leaving? How { get; set; }

    [BindProperty, Display(Name = "ตั้งแต่วันที่")]
    public DateOnly? On { get; set; }

    [BindProperty, StringLength(1000), Display(Name = "เหตุผลหรือที่ที่ย้ายไป")]
    public string? Reason { get; set; }

    public Child Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid child, CancellationToken cancel)
    {
        On = desk.Today;
        return await FindAsync(child, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid child, CancellationToken cancel)
    {
        if (!await FindAsync(child, cancel)) return NotFound();
        if (How is null) ModelState.AddModelError(nameof(How), "กรุณาเลือกว่าออกเพราะอะไร");
        if (On is null) ModelState.AddModelError(nameof(On), "กรุณากรอกวันที่");
        if (!ModelState.IsValid) return Page();
        await desk.DoAsync(Found, (one, by) => How!.Value.Do(one, On!.Value, Reason?.Trim(), by), cancel);
        return this.Done("บันทึกแล้ว", "/Systems/Lec/Children/One", new { child });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel) => (Found = (await desk.FindAsync(id, Verb.KeepChildren, cancel))!) is not null;
}
