using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Prakan.Platform.Accounts.Permissions;
using Prakan.Shared;
using Prakan.Systems.Lec.Transfers;

namespace Prakan.Systems.Lec.Children;

[Requires(Verb.KeepChildren)]
public sealed class TransferModel(ChildDesk children, TransferDesk desk) : PageModel
{
    [BindProperty, StringLength(20), Display(Name = "รหัสสถานศึกษาปลายทาง")]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "ย้ายวันที่")]
    public DateOnly? On { get; set; }

    public Child Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid child, CancellationToken cancel)
    {
        On = desk.Today;
        return await FindAsync(child, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid child, CancellationToken cancel)
    {
        if (!await FindAsync(child, cancel)) return NotFound();
        if (On is null) ModelState.AddModelError(nameof(On), "กรุณากรอกวันที่");
        var to = await desk.TakerAsync(ThaiDigits.ToArabic(Code ?? "").Trim(), cancel);
        if (to is null) ModelState.AddModelError(nameof(Code), "ไม่พบสถานศึกษาที่ใช้รหัสนี้");
        if (!ModelState.IsValid) return Page();
        var asked = await desk.AskAsync(Found, to!, On!.Value, cancel);
        return this.Done("ส่งคำขอย้ายแล้ว รอปลายทางตอบ", "/Systems/Lec/Transfers/One", new { transfer = asked.Id });
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel) => (Found = (await children.FindAsync(id, Verb.KeepChildren, cancel))!) is not null;
}
